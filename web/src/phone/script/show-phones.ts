import { filled, find, findAll } from './find.ts';
import { newPhone, type Phone, type Phones, putFirst, takePhone, type Wanted } from './phones.ts';
import { announce } from './say.ts';

/** Makes this browser's phone ready, and in a sandbox says whose it is and offers the others. */
export async function showPhones(store: Phones, wanted: Wanted): Promise<void> {
  const phone = await takePhone(store, wanted);
  const section = find('[data-phones]');
  if (!section) return;
  const draw = async (current: Phone) => {
    drawPhones(section, current, await store.read(), (chosen) => swap(chosen));
    section.hidden = false;
  };
  const swap = async (chosen: Phone | null) => {
    const next = chosen ?? (await newPhone());
    await putFirst(store, next, await store.read());
    await draw(next);
    announce(find('[data-phones-now]', section)?.textContent ?? '');
  };
  find('[data-phones-swap]', section)?.addEventListener('click', () => void swap(null));
  await draw(phone);
}

function drawPhones(
  section: HTMLElement,
  current: Phone,
  phones: readonly Phone[],
  choose: (phone: Phone) => Promise<void>,
): void {
  const { owned = '', new: fresh = '', back = '' } = section.dataset;
  const now = find('[data-phones-now]', section);
  if (now) now.textContent = current.owner ? filled(owned, { name: current.owner }) : fresh;
  for (const old of findAll('[data-phones-back]', section)) old.remove();
  for (const phone of phones) {
    if (!phone.owner || phone.publicKey.x === current.publicKey.x) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'small';
    button.dataset.phonesBack = '';
    button.textContent = filled(back, { name: phone.owner });
    button.addEventListener('click', () => void choose(phone));
    section.append(button);
  }
}

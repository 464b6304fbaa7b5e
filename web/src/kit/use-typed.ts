import { type CompositionEvent, type InputEvent, useState } from 'react';

type Typed = HTMLInputElement | HTMLTextAreaElement;

/**
 * Follows what is typed into an uncontrolled box without touching it: nothing happens while an input method composes,
 * so that neither the caret nor a half-made 汉字 is disturbed.
 */
export function useTyped(initial: string, active = true) {
  const [value, setValue] = useState(initial);
  const take = (box: Typed) => setValue(box.value);
  const listen = active
    ? {
        onInput: (event: InputEvent<Typed>) => {
          if (!event.nativeEvent.isComposing) take(event.currentTarget);
        },
        onCompositionEnd: (event: CompositionEvent<Typed>) => take(event.currentTarget),
      }
    : {};
  return [value, listen, setValue] as const;
}

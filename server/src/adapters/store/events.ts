import type { ClientBase } from 'pg';
import type { EventRow } from '../../ports/records.ts';
import type { Events, Page } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { lastId, pageStart } from './page.ts';
import { many } from './query.ts';
import { selected } from './rows.ts';

const row = selected(columns.events);
const ofApplication = `select ${row} from events where application_id = $1 order by seq`;
const ofMerchant = `
select ${row} from events
where merchant_id = $1 and (at, application_id, seq) < ($2, $3, $4)
order by at desc, application_id desc, seq desc
limit $5`;

/** The parts of an `eventId`. */
function startOf(page: Page): readonly [string, string, number] {
  const [at, id] = pageStart(page);
  const [applicationId = lastId, seq = '0'] = id.split(':');
  return [at, applicationId, Number(seq)];
}

export const events = (client: ClientBase): Events => ({
  ofApplication: (applicationId) => many<EventRow>(client, ofApplication, [applicationId]),
  ofMerchant: (merchantId, page) =>
    many<EventRow>(client, ofMerchant, [merchantId, ...startOf(page), page.limit]),
});

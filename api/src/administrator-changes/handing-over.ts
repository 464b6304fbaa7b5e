import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { begunScan, byId, codeBody, id, nothing, sentCode, ticketBody } from '../shapes.ts';
import { CODE, change, PERSON, person, SCAN, SCANNED, SEND, TAKE } from './shared.ts';

const tag = 'Administrator';

const account = '/api/v1/service-accounts/{id}/administrator-change';

export const administratorChangeOf = endpoint({
  id: 'administratorChangeOf',
  method: 'GET',
  path: account,
  tag,
  summary: 'The change of the administrator that is under way',
  auth: 'applicant',
  params: byId,
  answer: z.object({ change: change.nullable() }),
  refusals: ['not_found'],
});

export const beginHandOver = endpoint({
  id: 'beginHandOver',
  method: 'POST',
  path: `${account}/scan`,
  tag,
  summary: 'Name the new administrator and begin the scan with which the present one agrees to that person',
  auth: 'applicant',
  params: byId,
  body: z.strictObject(person),
  answer: begunScan,
  status: 201,
  refusals: ['not_found', 'steps.missing', ...PERSON, ...SCAN],
  sensitive: Object.keys(person),
});

export const agreeToHandOver = endpoint({
  id: 'agreeToHandOver',
  method: 'POST',
  path: account,
  tag,
  summary: 'The present administrator has agreed; the new one has a day to prove the phone and to scan',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({ ...person, ticketId: id }),
  answer: change,
  refusals: ['not_found', 'steps.missing', ...PERSON, ...SCANNED],
  stepUp: 'handOverAdministrator',
  sensitive: Object.keys(person),
});

export const sendTakeOverCode = endpoint({
  id: 'sendTakeOverCode',
  method: 'POST',
  path: `${account}/code`,
  tag,
  summary: 'Send a code to the new administrator’s phone',
  auth: 'applicant',
  params: byId,
  answer: sentCode,
  refusals: ['not_found', 'admin_change.over', ...SEND],
});

export const proveTakeOverCode = endpoint({
  id: 'proveTakeOverCode',
  method: 'POST',
  path: `${account}/prove`,
  tag,
  summary: 'Prove the new administrator’s phone',
  auth: 'applicant',
  params: byId,
  body: codeBody,
  answer: change,
  refusals: ['not_found', 'admin_change.over', 'version.conflict', ...CODE],
  sensitive: ['code'],
});

export const beginTakeOver = endpoint({
  id: 'beginTakeOver',
  method: 'POST',
  path: `${account}/take-over/scan`,
  tag,
  summary: 'Begin the new administrator’s own scan',
  auth: 'applicant',
  params: byId,
  answer: begunScan,
  status: 201,
  refusals: ['not_found', ...TAKE, ...SCAN],
});

export const finishTakeOver = endpoint({
  id: 'finishTakeOver',
  method: 'POST',
  path: `${account}/take-over`,
  tag,
  summary: 'The new administrator has scanned: account and mini programs change hands and every sign-in ends',
  auth: 'applicant',
  params: byId,
  body: ticketBody,
  answer: change,
  refusals: ['not_found', ...TAKE, ...SCANNED],
  stepUp: 'takeOverAdministrator',
});

export const stopAdministratorChange = endpoint({
  id: 'stopAdministratorChange',
  method: 'POST',
  path: `${account}/stop`,
  tag,
  summary: 'Stop the change that is under way; everybody is told',
  auth: 'applicant',
  params: byId,
  answer: nothing,
  refusals: ['not_found', 'admin_change.over', 'version.conflict', 'event.not_possible'],
});

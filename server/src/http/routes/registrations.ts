import { beginRegistration, findCheck, proveRegistration, saveCheck } from '@ruzhu/api';
import type { Check } from '../../ports/records.ts';
import * as checks from '../../services/checks.ts';
import * as registration from '../../services/registration.ts';
import { bind, granted } from '../bind.ts';
import { setCookie } from '../cookies.ts';
import { viewOf } from '../present/application.ts';
import { iso, presentCode } from '../present/present.ts';

const presentCheck = (check: Check) => ({
  id: check.id,
  policy: check.policy,
  answers: { ...check.answers },
  endsAt: iso(check.endsAt),
  applicationId: check.applicationId,
});

export const SIGN_IN_SECONDS = 12 * 3600;

export const registrationRoutes = [
  bind(saveCheck, async (edge, { body, caller }) =>
    presentCheck(granted(await checks.saveCheck(edge.deps, { ...body, caller }))),
  ),
  bind(findCheck, async (edge, { params }) =>
    presentCheck(granted(await checks.findCheck(edge.deps, params.id))),
  ),
  bind(beginRegistration, async (edge, { body, caller }) =>
    presentCode(granted(await registration.beginRegistration(edge.deps, { email: body.email, caller }))),
  ),
  bind(proveRegistration, async (edge, { body, caller, reply }) => {
    const made = granted(await registration.proveRegistration(edge.deps, { ...body, caller }));
    setCookie(reply, 'sid', made.token, { secure: edge.secureCookies, seconds: SIGN_IN_SECONDS });
    return viewOf(edge, made.application);
  }),
];

import { miniProgramSettings, miniProgramSteps } from '@ruzhu/journeys';

/** The rules of the pages of a mini program, a chunk of its own: a page is drawn before they are there. */
export const steps = [...miniProgramSteps, ...miniProgramSettings];

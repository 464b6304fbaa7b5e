/** The rules of the pages of a registration, a chunk of its own: a page is drawn before they are there. */
export { serviceAccountSteps as steps } from '@ruzhu/journeys';

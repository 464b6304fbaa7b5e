/** The rules of the pages of a verification, a chunk of its own: a page is drawn before they are there. */
export { verificationSteps as steps } from '@ruzhu/journeys';

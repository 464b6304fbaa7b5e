/** What every operation on a case of one's own desk may refuse. */
export const DESK = ['not_found', 'review.not_claimed', 'review.moved'];

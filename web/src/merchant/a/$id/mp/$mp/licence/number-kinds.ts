/** Every kind of number with its reader and its tables: a chunk of its own, asked for once a paper has such a number. */
export { identifierKinds } from '@ruzhu/rules';

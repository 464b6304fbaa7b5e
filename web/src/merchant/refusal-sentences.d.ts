/** Made by the build (`vite.config.ts`) of all refusals a merchant can meet, one language in each. */
declare module 'virtual:merchant-refusals/*' {
  export const sentences: import('../texts/sentence.ts').Sentences;
}

/** The two signs by which browsers tell that a key belongs to an input method: Safari sends only the second. */
type Key = { readonly nativeEvent: { readonly isComposing: boolean }; readonly keyCode: number };

/** Whether a key only confirms a candidate of the input method, so that it must neither submit nor choose. */
export const isComposing = (event: Key): boolean => event.nativeEvent.isComposing || event.keyCode === 229;

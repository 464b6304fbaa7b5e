import { useEffect, useRef } from 'react';

/** An answer that is not typed but chosen by buttons: it travels with the form, and autosave hears of its changes. */
export function HiddenAnswer({ name, value }: { readonly name: string; readonly value: string }) {
  const input = useRef<HTMLInputElement>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current !== value) input.current?.dispatchEvent(new Event('change', { bubbles: true }));
    before.current = value;
  }, [value]);
  return <input ref={input} type="hidden" name={name} value={value} />;
}

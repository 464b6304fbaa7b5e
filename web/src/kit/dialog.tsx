import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

type DialogProps = {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** Whether Esc closes it; not while a payment is under way. */
  readonly closable?: boolean;
  readonly children: ReactNode;
  /** The buttons; the safe one first. */
  readonly actions: ReactNode;
};

/** A native modal dialog: the browser keeps the focus inside and gives it back. */
export function Dialog({ isOpen, title, onClose, closable = true, children, actions }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before the page is painted or the dialog taken away, so that the focus goes back to where it came from.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!dialog || !isOpen) return;
    dialog.showModal();
    return () => dialog.close();
  }, [isOpen]);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (closable) onClose();
      }}
      onClose={(event) => isOpen && !event.currentTarget.open && onClose()}
    >
      <h2 id={id}>{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="actions">{actions}</div>
    </dialog>
  );
}

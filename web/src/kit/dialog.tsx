import { type ReactNode, useEffect, useId, useRef } from 'react';

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
  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (isOpen && !dialog.open) dialog.showModal();
    if (!isOpen && dialog.open) dialog.close();
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
      onClose={() => isOpen && onClose()}
    >
      <h2 id={id}>{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="actions">{actions}</div>
    </dialog>
  );
}

import { useEffect, useRef, useState } from 'react';
import { actionOf, type DeskAction, isTypingIn } from './keys.ts';

const SETTING = 'desk-keys';

const stored = (): boolean => {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    // A browser that forbids storage has them on.
    return true;
  }
};

/** The keys of the desk, unless something lies over it. The single ones can be switched off, and stay so. */
export function useDeskKeys(isCovered: boolean, act: (action: DeskAction) => void) {
  const [isOn, setOn] = useState(stored);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (isCovered) return;
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event, { isTyping: isTypingIn(document.activeElement), isOn });
      if (!action) return;
      event.preventDefault();
      latest.current(action);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [isCovered, isOn]);
  return {
    isOn,
    switchTo: (next: boolean) => {
      setOn(next);
      try {
        localStorage.setItem(SETTING, next ? 'on' : 'off');
      } catch {
        // It then holds for this page only.
      }
    },
  };
}

import './licence-sketch.css';

/** A licence in outline, with the place of its number marked. The words beside it say the same. */
export const LicenceSketch = () => (
  <svg className="licence-sketch" viewBox="0 0 240 160" aria-hidden="true">
    <rect className="sheet" x="4" y="4" width="232" height="152" rx="4" />
    <circle className="emblem" cx="120" cy="30" r="12" />
    <path className="title" d="M76 56h88" />
    <rect className="place" x="150" y="66" width="76" height="18" rx="3" />
    <path className="line" d="M20 76h84M20 94h120M20 108h96M20 122h110M20 136h70" />
    <circle className="ring" cx="190" cy="124" r="18" />
  </svg>
);

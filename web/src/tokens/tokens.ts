/**
 * Colours, spacing, radius and type: the one source. `tokens.css` is written from here (a test holds them together),
 * `antd-theme.ts` feeds the staff pages. Every pair that carries text keeps at least 4.5:1, every control border 3:1,
 * in both schemes; the test computes them.
 */
export type Scheme = 'light' | 'dark';

export type Colour =
  | 'page'
  | 'surface'
  | 'ground'
  | 'fill'
  | 'line'
  | 'ink'
  | 'hint'
  | 'placeholder'
  | 'border'
  | 'primary'
  | 'primary-strong'
  | 'primary-soft'
  | 'on-primary'
  | 'error'
  | 'error-soft'
  | 'success'
  | 'success-soft'
  | 'warning'
  | 'warning-soft'
  | 'urgent'
  | 'urgent-soft'
  | 'sandbox'
  | 'sandbox-soft';

export const colours: Readonly<Record<Scheme, Readonly<Record<Colour, string>>>> = {
  light: {
    page: '#ffffff',
    surface: '#ffffff',
    // What the sheets of staff pages lie on.
    ground: '#f4f6f9',
    fill: '#f4f6f9',
    line: '#e1e5ea',
    ink: '#1f2329',
    hint: '#51565d',
    placeholder: '#6b7178',
    border: '#868b92',
    primary: '#0b57d0',
    'primary-strong': '#0846a8',
    'primary-soft': '#e8f0fe',
    'on-primary': '#ffffff',
    error: '#b3261e',
    'error-soft': '#fdecea',
    success: '#1b7a3d',
    'success-soft': '#e7f6ec',
    warning: '#8a4b00',
    'warning-soft': '#fff4e5',
    urgent: '#6e3a00',
    'urgent-soft': '#ffdfb8',
    // Violet belongs to the sandbox bar alone, so that it is never read as a status.
    sandbox: '#4a1d6e',
    'sandbox-soft': '#f3e8fb',
  },
  dark: {
    page: '#14171c',
    surface: '#1b1f26',
    ground: '#14171c',
    fill: '#222831',
    line: '#323944',
    ink: '#e6e9ee',
    hint: '#a9b0ba',
    placeholder: '#8f96a0',
    border: '#767d87',
    primary: '#8ab4f8',
    'primary-strong': '#aecbfa',
    'primary-soft': '#16263f',
    'on-primary': '#0b1b33',
    error: '#f2857c',
    'error-soft': '#3a1a18',
    success: '#7fcb97',
    'success-soft': '#16301f',
    warning: '#f0b45b',
    'warning-soft': '#33260e',
    urgent: '#ffcf8f',
    'urgent-soft': '#5a3608',
    sandbox: '#ddb8f5',
    'sandbox-soft': '#2e1a3d',
  },
};

/** Pixels, smallest first: `--s1` … `--s8`. */
export const spacing = [4, 8, 12, 16, 24, 32, 48, 64] as const;

export const radius = 6;

export const fonts = {
  sans: '-apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif',
  /** Where English is read, its own letters come first: Chinese fonts draw quotes and apostrophes a sign wide. */
  latin:
    '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif',
  mono: 'ui-monospace, "SFMono-Regular", Consolas, monospace',
} as const;

/** Sizes of the merchant and phone pages in pixels; staff pages are set denser in `antd-theme.ts`. */
export const type = { small: 14, text: 16, lead: 18, h3: 17, h2: 20, h1: 28, 'h1-narrow': 24 } as const;

export const measures = { column: 640, wide: 960, control: 44 } as const;

import { colours, radius, type Scheme } from './tokens.ts';

/** antd's global tokens for the staff pages: with these, and the props set in `console/theme.tsx`, axe finds nothing. */
export function antdTokens(scheme: Scheme) {
  const c = colours[scheme];
  return {
    colorPrimary: c.primary,
    // The one antd derives is too pale for the words on it.
    colorPrimaryHover: c['primary-strong'],
    colorPrimaryActive: c['primary-strong'],
    colorLink: c.primary,
    colorLinkHover: c['primary-strong'],
    colorInfo: c.primary,
    colorError: c.error,
    colorSuccess: c.success,
    colorWarning: c.warning,
    colorSuccessBg: c['success-soft'],
    colorWarningBg: c['warning-soft'],
    colorErrorBg: c['error-soft'],
    colorInfoBg: c['primary-soft'],
    colorPrimaryBg: c['primary-soft'],
    colorBgBase: c.page,
    colorBgLayout: c.ground,
    colorBgContainer: c.surface,
    colorBgElevated: c.surface,
    colorTextBase: c.ink,
    colorText: c.ink,
    colorTextSecondary: c.hint,
    colorTextTertiary: c.hint,
    colorTextQuaternary: c.placeholder,
    colorTextDescription: c.hint,
    colorTextPlaceholder: c.placeholder,
    colorTextDisabled: c.placeholder,
    colorTextLightSolid: c['on-primary'],
    colorIcon: c.hint,
    colorBorder: c.border,
    colorBorderSecondary: c.line,
    colorSplit: c.line,
    borderRadius: radius,
    controlHeight: 36,
    fontSize: 14,
    fontFamily: 'var(--sans)',
    lineWidthFocus: 3,
  } as const;
}

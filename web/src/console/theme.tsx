import { ConfigProvider, type MappingAlgorithm, type ThemeConfig, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useMemo } from 'react';
import { useApp } from '../kit/app.tsx';
import { antdTokens } from '../tokens/antd-theme.ts';
import type { Scheme } from '../tokens/tokens.ts';
import { useScheme } from './use-scheme.ts';

const locales = { zh: zhCN, en: enUS } as const;

/** antd mixes its dark colours anew from what it is given; ours are already dark and stay as they are. */
const themeOf = (scheme: Scheme): ThemeConfig => {
  const token = antdTokens(scheme);
  const keep: MappingAlgorithm = (seed, map) => ({ ...theme.defaultAlgorithm(seed), ...map, ...token });
  return {
    algorithm: scheme === 'dark' ? [theme.darkAlgorithm, keep] : theme.defaultAlgorithm,
    token,
    components: {
      // Room for an error below its field: antd would let the next label touch it.
      Form: { itemMarginBottom: 32 },
      // The colour antd mixes for a hovered button is too light to be read.
      Button: {
        defaultHoverColor: token.colorPrimary,
        defaultHoverBorderColor: token.colorPrimary,
        defaultActiveColor: token.colorPrimary,
        defaultActiveBorderColor: token.colorPrimary,
      },
    },
  };
};

/** Where dialogs and lists open: a place of ours, since in the body they would lock its scrolling by a style without nonce. */
const OVERLAYS = 'overlays';
const overlays = (): HTMLElement => document.getElementById(OVERLAYS) ?? document.body;

/** The nonce the server put into this answer, so that antd's style elements pass the content security policy. */
const nonceOf = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

/** antd in our colours, language and manners. Every staff page stands inside. */
export function ConsoleTheme({ children }: { readonly children: ReactNode }) {
  const { locale } = useApp();
  const scheme = useScheme();
  const config = useMemo(() => themeOf(scheme), [scheme]);
  return (
    <ConfigProvider
      locale={locales[locale]}
      theme={config}
      csp={{ nonce: nonceOf() }}
      getPopupContainer={overlays}
      // antd would otherwise set a space between two 汉字 of a button: 「提 交」.
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: false, scrollToFirstError: { focus: true, block: 'center' } }}
    >
      {children}
      <div id={OVERLAYS} />
    </ConfigProvider>
  );
}

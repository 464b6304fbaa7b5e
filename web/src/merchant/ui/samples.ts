import type { StoredFile } from '../../kit/upload-state.ts';
import type { UploadTransport } from '../../kit/use-upload.ts';
import { NOW } from './stage.tsx';

const paper = encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 210"><rect width="300" height="210" fill="#fdf7e8"/><rect x="8" y="8" width="284" height="194" fill="none" stroke="#b98d3c" stroke-width="3"/><text x="150" y="52" font-size="26" text-anchor="middle" fill="#3a2b0d">营业执照</text><g fill="#8a7442"><rect x="40" y="80" width="150" height="7"/><rect x="40" y="100" width="190" height="7"/><rect x="40" y="120" width="120" height="7"/><rect x="40" y="140" width="170" height="7"/></g><circle cx="232" cy="158" r="26" fill="none" stroke="#c33" stroke-width="3"/></svg>`,
);

export const stored: StoredFile = {
  id: 'sample',
  name: '营业执照.jpg',
  size: 1_932_735,
  at: NOW,
  preview: `data:image/svg+xml,${paper}`,
};

/** Files go nowhere here: they arrive after a second. */
export const transport: UploadTransport = {
  send: (file, on) =>
    new Promise((resolve) => {
      [10, 46, 80, 100].forEach((n, at) => {
        setTimeout(() => on.percent(n), at * 250);
      });
      setTimeout(on.check, 1_000);
      setTimeout(() => resolve({ ok: true, file: { ...stored, name: file.name, size: file.size } }), 1_600);
    }),
};

export const banks = [
  { value: 'icbc', label: '中国工商银行', hint: '代码 102' },
  { value: 'abc', label: '中国农业银行', hint: '代码 103' },
  { value: 'boc', label: '中国银行', hint: '代码 104' },
  { value: 'ccb', label: '中国建设银行', hint: '代码 105' },
  { value: 'comm', label: '交通银行', hint: '代码 301' },
  { value: 'cmb', label: '招商银行', hint: '代码 308' },
  { value: 'cq', label: '重庆银行' },
  { value: 'cs', label: '长沙银行' },
  { value: 'xm', label: '厦门银行' },
] as const;

export const stages = [
  { title: '资质自查', state: 'done' },
  { title: '注册服务号', state: 'done' },
  { title: '主体认证', state: 'current' },
  { title: '注册小程序', state: 'later' },
  { title: '交付', state: 'later' },
] as const;

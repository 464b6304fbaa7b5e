import { area } from '../../texts/area.ts';

export const exportTexts = area(
  {
    go: '导出 CSV',
    done: '已导出 {n} 行，导出记入审计日志',
    cut: '已导出前 {n} 行，其余没有导出。导出记入审计日志',
  },
  {
    go: 'Export CSV',
    done: '{n} rows exported; the export is in the audit log',
    cut: 'The first {n} rows exported, the others left out; the export is in the audit log',
  },
);

import { area } from '../../texts/area.ts';

/** Service categories and the papers they ask for, wherever they are shown. */
export const categoryTexts = area(
  {
    allOf: '需要以下全部',
    anyOf: '需要以下任意一种',
    'anyOf.inner': '以下任意一种',
    'allOf.inner': '以下全部',
    'needs.none': '该类目不需要资质',
    'needs.person': '这个类目的资质要求由审核员核对，以官方页面为准',
    'official.page': '查看官方页面',
  },
  {
    allOf: 'All of these are needed',
    anyOf: 'Any one of these is needed',
    'anyOf.inner': 'any one of these',
    'allOf.inner': 'all of these',
    'needs.none': 'This category needs no papers',
    'needs.person': 'The reviewer compares what this category needs; the official page decides',
    'official.page': 'See the official page',
  },
);

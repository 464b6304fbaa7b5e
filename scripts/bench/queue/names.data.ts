/** Parts of which names of businesses are made: a place, two or three characters of its own, a trade and a form. */
export const places: readonly string[] =
  '北京 上海 天津 重庆 广州市 深圳市 东莞市 佛山市 杭州 宁波 义乌市 温州 南京 苏州 无锡 常州 成都 绵阳 武汉 长沙 郑州 西安 济南 青岛 烟台市 沈阳 大连 哈尔滨 长春 合肥 福州 厦门 泉州 南昌 昆明 贵阳 南宁 海口 三亚 太原 石家庄 保定市 兰州 西宁 银川 乌鲁木齐 呼和浩特 拉萨 蚌埠 六安'.split(
    ' ',
  );

/** Characters that brands are made of; how often each comes falls with its place, as in real registers. */
export const brandCharacters: readonly string[] = [
  ...'华明新金鑫信达海天宇德盛恒泰安源丰兴隆利通宏康美佳和顺晨光嘉诚瑞祥福万众联博雅艺锦绣东方南北中长江山河湖林森木水火土石玉珠宝星月日云风雨雪霞虹霖泽润沐清澄静怡悦欣然智慧创科杰豪伟俊凯旋腾飞跃进升旺财富贵吉庆荣昌茂裕合聚友谊义仁礼忠孝廉品味香甜鲜果蔬禾稻麦谷粟米茶酒醇厚朴素简约尚时代纪元初心梦想未来远航帆船舟桥路行者匠工巧妙笔墨书画琴棋诗韵律动力量能电子芯片屏网络数据云端智联物流快捷迅驰骏马龙凤麒麟鹏燕鹤鹰狮虎象鹿羊牛鱼虾蟹贝壳',
];

export const trades: readonly string[] =
  '贸易 商贸 电子商务 科技 网络科技 信息技术 食品 餐饮管理 服装 服饰 鞋业 箱包 家居用品 家具 装饰工程 建材 五金 机械设备 电器 通讯器材 化妆品 日用百货 母婴用品 文具 图书 玩具 工艺品 珠宝 茶叶 酒业 农产品 生鲜果蔬 水产 宠物用品 汽车配件 物流 供应链管理 文化传媒 广告 教育咨询'.split(
    ' ',
  );

/** The form and how many of 100 names end with it. */
export const forms: readonly (readonly [string, number])[] = [
  ['有限公司', 58],
  ['有限责任公司', 4],
  ['股份有限公司', 1],
  ['商行', 14],
  ['经营部', 9],
  ['店', 8],
  ['工作室', 4],
  ['有限公司分公司', 2],
];

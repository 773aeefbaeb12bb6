package org.pingxuan.sample;

import java.util.Random;

/** Made-up names of places, units and people, some of them as long as real ones. */
final class Names {

    private static final String[] FIRST = {
        "青", "白", "金", "龙", "凤", "云", "石", "柳", "桃", "松", "清", "永", "兴", "安", "宁", "福", "泰", "和", "东", "西", "南", "北",
        "上", "下", "新", "古", "长", "双"
    };
    private static final String[] SECOND = {
        "河", "山", "溪", "岭", "湖", "桥", "塘", "坪", "沟", "湾", "原", "林", "泉", "岩", "洲", "田", "港", "峰", "坝", "垭"
    };
    private static final String[] SURNAMES = {
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "欧阳", "司马",
        "上官"
    };
    private static final String[] GIVEN = {
        "建", "国", "明", "华", "秀", "英", "志", "强", "文", "军", "丽", "伟", "芳", "平", "海", "燕", "春", "德", "玉", "兰", "俊", "杰",
        "晓", "云", "学", "勇"
    };

    private final Random random;

    Names(Random random) {
        this.random = random;
    }

    String place() {
        return pick(FIRST) + pick(SECOND);
    }

    String person() {
        return pick(SURNAMES) + pick(GIVEN) + (random.nextInt(4) == 0 ? "" : pick(GIVEN));
    }

    String unit(String sector) {
        return switch (sector) {
            case "rural" -> place() + "村";
            case "community" -> place() + "社区";
            case "organ" -> pick(new String[] {"人民政府办公室", "农业综合服务中心", "财政所", "经济发展和社会事务管理办公室", "综合治理和信访维稳中心"});
            case "window" -> pick(new String[] {"便民服务大厅", "社会保险经办服务窗口", "国土资源所办证大厅", "户籍管理服务窗口"});
            case "soe" -> place() + "水利水电建设开发有限责任公司";
            case "school" -> place() + pick(new String[] {"中心小学", "初级中学", "职业技术教育中心", "九年一贯制实验学校"});
            case "health" -> pick(new String[] {"中心卫生院", "疾病预防控制与妇幼保健计划生育联合服务站", "人民医院分院"});
            case "culture_sport" -> "文化体育广播电视综合服务站";
            case "nonpublic" -> place() + pick(new String[] {"农产品加工股份有限公司", "建材有限公司", "中小企业联合", "电子商务产业园区入驻企业联合"});
            case "social_org" -> place() + pick(new String[] {"老年人协会", "果蔬种植专业技术协会", "律师事务所"});
            default -> place() + "综合事业单位";
        };
    }

    String massOrganisation(String form) {
        return switch (form) {
            case "UNION" -> "总工会";
            case "YOUTH_LEAGUE" -> "团委";
            default -> "妇女联合会";
        };
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}

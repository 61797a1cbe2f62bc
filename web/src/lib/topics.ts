import type { IconName } from "@/components/icons";

// A picture for a topic's name by the words in it; unknown topics get the paper.
const pictures: [RegExp, IconName][] = [
  [/生育|儿童|出生/, "child"], [/户|婚育|人口/, "people"], [/婚/, "heart"], [/教育|入学|教师/, "book"], [/就业|社保|社会保|人才|职/, "work"],
  [/住房|不动产|房/, "house"], [/交通|运输|车/, "car"], [/医|卫生|健康/, "shield"], [/养老|老|退休|优待|环/, "leaf"], [/税|费|财|公积金/, "money"],
  [/证件|出入境/, "card"], [/经营|餐|食品|开办|店/, "shop"], [/企业|法人|投资|工程|建设/, "building"],
];
export function topic_icon(name: string): IconName {
  return pictures.find(([words]) => words.test(name))?.[1] ?? "file";
}

# The phrases of sentence files (.dslr): each entry is a whole line, spaces separate the phrases.
# Structure words (规则, 如果, 或者, 那么, 结束) are no entries: they are recognised as whole lines before.
# The page of phrases is made from this file: "##" begins a section, "#!" is a paragraph, "#|" a line shown as it is,
# "#{x}" says what stands for a variable, "#:" what the next entry means, and "#>" gives an example of it. Every example is read by a test,
# in the pack year-end. Chinese first, English behind " · ". An entry that is part of another comes after it.

#{x} 指标 · field
#{y} 数或指标 · number or field
#{v} 取值 · value
#{c} 代码 · code
#{r} 理由 · reason
#{n} 分数 · points
#{d} 维度 · criterion
#{t} 称号 · title
#{a} 数 · number
#{b} 数 · number
#{m} 满分 · most

## 规则的样子 · The shape of a rule
#! “规则、如果、或者、那么、结束”各占一行。条件一行一个，同一段里的要全部成立；“或者”隔开几段，有一段成立即可。“如果”下面空着，就是总成立。 · 规则, 如果, 或者, 那么 and 结束 stand on lines of their own. Conditions, one a line, hold together; 或者 separates groups of which one must hold. Nothing below 如果 means always.
#| 规则 "帮扶计划"
#| 如果
#|     等次 是 "D"
#| 或者
#|     群众满意指数 低于 60
#|     领域 不是 "organ"
#| 那么
#|     帮扶 "HELP_PLAN" 理由 "等次为 D，或群众满意指数不足 60"
#| 结束
#! 各部分之间空一格；文字和代码加半角引号，数不加。以 // 或 # 开头的行是说明。 · Separate the parts by spaces; put texts and codes, not numbers, in plain quotes. Lines that begin with // or # are notes.
#! 没有报送或没有核实的指标，怎么比都不成立，反过来问也不成立；要问有没有，用“有”和“缺”。 · A comparison with a value that is missing or not verified is false, also when negated; 有 and 缺 ask for presence.

## 可以问的名字 · What can be asked
#! 指标写中文名、别名或英文标识；数列的一项写“指标.项”，如 五档票数.很满意。 · Indicators by their Chinese name, alias or identifier; an element of a list as 五档票数.很满意.
#! 对象的属性：类别、形式、层级、领域、地区、岗位、标记、年度。岗位和标记可以有几个，用“含有”“不含”。 · Attributes of the subject: 类别 kind, 形式 form, 层级 tier, 领域 sector, 地区 region, 岗位 posts, 标记 flags, 年度 year; posts and flags are sets.
#! 本方案的合计（只在作结论的规则里）：基础分、加分、扣分、总分、等次、星数、维度.班子 等。 · The own tally, in rules with findings only: 基础分, 加分, 扣分, 总分, 等次, 星数, 维度.<name>.
#! 别的方案的结果：五个好.基础分 等；要先写进 pack.yaml 的 reads。 · Outcomes of other packs, such as 五个好.基础分, declared under reads of pack.yaml.
#! 两个数可以先相加、相减、乘整数：自评基础分 - 五个好.基础分 高于 10。 · Numbers may be added, subtracted and multiplied by whole numbers first.

## 数的比较 · Numbers
#: 在两个数之间，两头都算 · between two numbers, both included
#> 群众满意指数 在 60 到 80 之间
#> 年度 在 2011 到 2013 之间
[when]{x} 在 {a} 到 {b} 之间={x} >= {a} && {x} <= {b}
#: 不在两个数之间 · not between two numbers
#> 总分 不在 60 到 100 之间
[when]{x} 不在 {a} 到 {b} 之间=({x} < {a} || {x} > {b})
#: 小于 · less than
#> 群众满意指数 低于 80
#> 总分 低于 85
#> 维度.考评 低于 42
[when]{x} 低于 {y}={x} < {y}
#: 小于，用于次数 · less than, of counts
#> 领导点评轮次 少于 2
[when]{x} 少于 {y}={x} < {y}
#: 小于或等于 · at most
#> 年度 不高于 2010
[when]{x} 不高于 {y}={x} <= {y}
#: 小于或等于 · at most
#> 自评基础分 - 五个好.基础分 不超过 5
[when]{x} 不超过 {y}={x} <= {y}
#: 等于 · equals
#> 领导点评轮次 等于 2
[when]{x} 等于 {y}={x} == {y}
#: 不等于 · does not equal
#> 领导点评轮次 不等于 0
[when]{x} 不等于 {y}={x} != {y}
#: 大于或等于，可以同另一个指标比 · at least, also than another field
#> 五个好.基础分 不低于 90
#> 五档票数.很满意 不低于 五档票数.满意
[when]{x} 不低于 {y}={x} >= {y}
#: 大于或等于，用于次数 · at least, of counts
#> 领导点评轮次 不少于 2
[when]{x} 不少于 {y}={x} >= {y}
#: 大于 · more than
#> 自评基础分 - 五个好.基础分 高于 10
[when]{x} 高于 {y}={x} > {y}
#: 大于 · more than
#> 点评均分 超过 群众满意指数
[when]{x} 超过 {y}={x} > {y}

## 取值 · Values
#: 是列出的几个之一 · is one of several
#> 领域 是其中之一 "rural" "community"
#> 层级 是其中之一 "COUNTY" "CITY"
[when]{x} 是其中之一 {v}={x} in ({v})
#: 不是列出的任何一个 · is none of several
#> 形式 不是其中之一 "COMMITTEE" "PARTY_GROUP"
[when]{x} 不是其中之一 {v}={x} not in ({v})
#: 是这个取值；是否类的指标写 是 或 否 · is this value; 是 or 否 for yes-no fields
#> 形式 是 "BRANCH"
#> 等次 是 "D"
#> 评议有效 是 否
[when]{x} 是 {v}={x} == {v}
#: 有值，但不是这个 · is there and is not this value
#> 类别 不是 "MEMBER"
[when]{x} 不是 {v}={x} != {v}
#: 几个值里有这一个 · a set contains this one
#> 岗位 含有 "retired"
#> 否决项 含有 "V3"
[when]{x} 含有 {v}={x} contains {v}
#: 几个值里没有这一个 · a set does not contain this one
#> 标记 不含 "infirm"
[when]{x} 不含 {v}={x} not contains {v}
#: 报了，而且一个也没有 · a set is there and empty
#> 否决项 为空
[when]{x} 为空=空({x})
#: 报了，而且至少有一个 · a set is there and not empty
#> 否决项 不为空
[when]{x} 不为空=!空({x})

## 有没有 · Presence
#: 报了，而且已经核实 · is there and verified
#> 有 自评基础分
[when]有 {x}=有({x})
#: 没有报，或者还没有核实 · is missing or not verified
#> 缺 点评均分
[when]缺 {x}=缺({x})

## 结论 · Findings
#: 不予推荐，得分照旧 · not eligible; the score stays
#> 不予推荐 "FLOOR" 理由 "年底评议总分不足 85"
[then]不予推荐 {c} 理由 {r}=结论.不予推荐({c}, {r});
#: 一票否决，得分照旧 · veto; the score stays
#> 一票否决 "VETO_V3" 理由 "发生责任事故"
[then]一票否决 {c} 理由 {r}=结论.否决({c}, {r});
#: 请人再看 · ask for a review
#> 复核 "COMMENT_ROUNDS" 理由 "全年领导点评不足两轮"
[then]复核 {c} 理由 {r}=结论.复核({c}, {r});
#: 要订帮扶计划 · a help plan is due
#> 帮扶 "HELP_PLAN" 理由 "等次为 D"
[then]帮扶 {c} 理由 {r}=结论.帮扶({c}, {r});
#: 只是提示 · a mere note
#> 提示 "FOUR_GOOD_TEAM" 理由 "符合四好班子条件"
[then]提示 {c} 理由 {r}=结论.提示({c}, {r});
#: 符合称号的条件 · the conditions of a title are met
#> 授予称号 "BENCHMARK_BRANCH"
[then]授予称号 {t}=结论.授予称号({t});
#: 关口的结果：PASS、MAKE_UP 或 REDO，几条规则给出的取最重的 · result of a gate; of several the gravest
#> 结果 "MAKE_UP"
[then]结果 {v}=结论.结果({v});

## 得分 · Scores
#! 一条规则里得分和结论只能有一种。理由里的 {值} 代表所评的值。 · A rule either scores or finds. In a reason {值} stands for the value scored.
#: 加分，封顶见 pack.yaml · bonus, limited by pack.yaml
#> 加分 3 理由 "急难任务表现突出，加 3 分"
[then]加分 {n} 理由 {r}=得分.加分({n}, {r});
#: 扣分，写正数 · deduction, written as a positive number
#> 扣除 2.5 理由 "逾期未整改，扣 2.5 分"
[then]扣除 {n} 理由 {r}=得分.扣分({n}, {r});
#: 从起点到满点按比例得分；起点可以高于满点 · in proportion between two values; the first may be the higher
#> 维度 点评 按比例 点评均分 从 60 到 95 满分 10 理由 "点评均分 {值}"
[then]维度 {d} 按比例 {x} 从 {a} 到 {b} 满分 {m} 理由 {r}=得分.按比例({d}, {x}, {a}, {b}, {m}, {r});
#: 每次得几分，到满分为止 · so many points for each, up to the most
#> 维度 点评 按次 领导点评轮次 每次 2.5 分 满分 5 理由 "点评 {值} 轮"
[then]维度 {d} 按次 {x} 每次 {n} 分 满分 {m} 理由 {r}=得分.按次({d}, {x}, {n}, {m}, {r});
#: 是则满分，否则零分 · all of it for yes, nothing for no
#> 维度 承诺 是否 评议有效 满分 5 理由 "评议有效：{值}"
[then]维度 {d} 是否 {x} 满分 {m} 理由 {r}=得分.是否({d}, {x}, {m}, {r});
#: 条件成立就得这么多分 · so many points if the conditions hold
#> 维度 承诺 得 5 分 理由 "承诺全部兑现"
[then]维度 {d} 得 {n} 分 理由 {r}=得分.定额({d}, {n}, {r});

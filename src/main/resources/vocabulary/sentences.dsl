# The phrases of sentence files (.dslr): each entry is a whole line, spaces separate the phrases.
# {x} a field, {y} a number or field, {v} a value, {c} a code, {r} a reason, {n} a number, {d} a criterion.
# Structure words (规则, 如果, 或者, 那么, 结束) are no entries: they are recognised as whole lines before.

[when]{x} 低于 {y}={x} < {y}
[when]{x} 不高于 {y}={x} <= {y}
[when]{x} 等于 {y}={x} == {y}
[when]{x} 不等于 {y}={x} != {y}
[when]{x} 不低于 {y}={x} >= {y}
[when]{x} 高于 {y}={x} > {y}
[when]{x} 是其中之一 {v}={x} in ({v})
[when]{x} 是 {v}={x} == {v}
[when]{x} 不是 {v}={x} != {v}
[when]{x} 含有 {v}={x} contains {v}
[when]{x} 不含 {v}={x} not contains {v}
[when]{x} 为空=空({x})
[when]有 {x}=有({x})
[when]缺 {x}=缺({x})

[then]不予推荐 {c} 理由 {r}=结论.不予推荐({c}, {r});
[then]一票否决 {c} 理由 {r}=结论.否决({c}, {r});
[then]复核 {c} 理由 {r}=结论.复核({c}, {r});
[then]帮扶 {c} 理由 {r}=结论.帮扶({c}, {r});
[then]提示 {c} 理由 {r}=结论.提示({c}, {r});
[then]授予称号 {t}=结论.授予称号({t});
[then]结果 {v}=结论.结果({v});
[then]加分 {n} 理由 {r}=得分.加分({n}, {r});
[then]扣除 {n} 理由 {r}=得分.扣分({n}, {r});
[then]维度 {d} 按比例 {x} 从 {a} 到 {b} 满分 {m} 理由 {r}=得分.按比例({d}, {x}, {a}, {b}, {m}, {r});
[then]维度 {d} 得 {n} 分 理由 {r}=得分.定额({d}, {n}, {r});

using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>Labour policy statements in words, for officials and for whom they are about.</summary>
internal sealed class StatedWords(Texts t)
{
    internal string Matter(StatementMatter matter) => Texts.Capital(t.Of("statement.matter", matter));

    internal string PayerOf(Payer payer) => payer == Payer.Kela ? t["statement.kela"] : t["statement.fund", payer.Fund];

    internal string Giver(StatementGiver giver) => t.Of("statement.giver", giver);

    /// <summary>Of one's own statement: the municipality by its name.</summary>
    internal string GiverOf(StatementDuty duty)
    {
        StatementGiver giver = duty.Given is null ? duty.Competence.Giver : duty.By;
        return giver is StatementGiver.Municipality && Municipalities.Find(duty.Competence.Municipality) is { } place
            ? place.Name(t.Language)
            : Giver(giver);
    }

    internal string State(StatementState state) => t.Of("stating.state", state);

    internal string Meaning(StatementMatter matter, string code) =>
        t.Of("stating.meaning", StatementMeanings.Of(matter, code));

    /// <summary>"A1: ei estettä etuuden maksamiselle".</summary>
    internal string Code(StatementMatter matter, string code) => t["stating.code", code, Meaning(matter, code)];

    /// <param name="to">The day after the last.</param>
    internal string Period(DateOnly from, DateOnly? to) =>
        to is { } end
            ? t["stating.from_to", t.Date(from), t.Date(end.AddDays(-1))]
            : t["stating.from_on", t.Date(from)];

    /// <summary>What gave rise to it, by its day.</summary>
    internal string Part(StatementDuty duty) => t.Of("stating.part", duty.Part, t.Date(duty.Since));

    /// <summary>Why nothing was recorded: who may not give it and from when it is otherwise, or what is in the way.</summary>
    internal string Refused(StatementRecorded.Refused refused, StatementGiver giver) =>
        refused.Right is { } right
            ? right.Match(
                _ => t.Of("stating.refused", refused.Why),
                (bar, until) =>
                    until is { } day
                        ? t[
                            "statement.may_not_until",
                            t.Of("statement.giver", giver),
                            t.Of("statement.bar", bar),
                            t.Date(day)
                        ]
                        : t["statement.may_not", t.Of("statement.giver", giver), t.Of("statement.bar", bar)]
            )
            : t.Of("stating.refused", refused.Why);

    /// <summary>What was given, as a term and values: of what, what it says, from when, to whom, by whom and on which day.</summary>
    internal IReadOnlyList<SummaryRow> Given(StatementDuty duty) =>
        duty is { Given: { } day, Statement: { } statement }
            ?
            [
                new(t["stating.matter"], Matter(statement.Matter)),
                new(t["stating.says"], Code(statement.Matter, statement.Code)),
                new(t["stating.period"], Period(statement.From, statement.To)),
                new(t["stating.payer"], PayerOf(duty.Payer)),
                new(t["stating.by"], t["stating.by_on", GiverOf(duty), t.Date(day)]),
            ]
            : [];
}

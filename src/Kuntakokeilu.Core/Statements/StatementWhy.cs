using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Statements;

/// <summary>Why a statement is due, why from whom and by when, in sentences in the order in which they are read.</summary>
internal sealed class StatementWhy(Texts texts, StatementExplanation why)
{
    private readonly StatementDuty duty = why.Duty;

    /// <summary>Each is a whole sentence or two that belong together.</summary>
    internal IReadOnlyList<string> Sentences =>
        [
            texts["statement.is", texts.Of("statement.matter", duty.Case.Matter), duty.Provision],
            texts.Of("statement.cause", why.Cause, texts.Date(duty.Since), texts.Date(duty.Opened), PayerName),
            CustomerOf(),
            Giver(),
            .. why.Others.Select(Other),
            .. why.Steps.Select(Step),
            texts["statement.every_day_counts"],
            State(),
            .. why.EachReading.Select(one => texts["statement.by_reading", texts.Of("statement.reading", one)]),
        ];

    private string PayerName =>
        duty.Payer == Payer.Kela ? texts["statement.kela"] : texts["statement.fund", duty.Payer.Fund];

    private string CustomerOf() =>
        why.CustomerOf.IsNone
            ? texts["statement.of_te_office", texts.Date(why.AsOf)]
            : texts["statement.of_municipality", texts.Date(why.AsOf), Named.Municipality(why.CustomerOf, texts)];

    private string Giver()
    {
        StatementGiver giver = duty.Given is null ? duty.Competence.Giver : duty.By;
        string who = texts.Of("statement.giver", giver);
        string told = duty.Given is { } given
            ? texts["statement.gave", who, texts.Date(given)]
            : texts["statement.gives", who];
        return why.Right.Match(
            basis => $"{told} {Basis(basis)}",
            // What is given is granted: the fold refuses all else.
            (_, _) => told
        );
    }

    private string Basis(GivingBasis basis) => texts["statement.by", texts.Of("statement.basis", basis)];

    private string Other(OtherGiver other)
    {
        string who = texts.Of("statement.giver", other.Giver);
        return other.Right.Match(
            basis => $"{texts["statement.may_too", who]} {Basis(basis)}",
            (bar, until) =>
                until is { } day
                    ? texts["statement.may_not_until", who, texts.Of("statement.bar", bar), texts.Date(day)]
                    : texts["statement.may_not", who, texts.Of("statement.bar", bar)]
        );
    }

    private string Step(StatementStep step) =>
        texts.Of("statement.step", step.Kind, step.Days, texts.Date(step.From), texts.Date(step.To));

    private string State() =>
        duty.Given is { } given
            ? texts.Of("statement.state", duty.State, texts.Date(given), texts.Date(duty.Limit))
            : texts.Of("statement.state", duty.State, texts.Date(why.On), texts.Date(duty.Limit));
}

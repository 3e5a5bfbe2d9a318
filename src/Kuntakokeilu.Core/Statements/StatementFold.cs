using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Statements;

/// <summary>Takes a person's events in as well, and puts out what is to be stated, reported and in force.</summary>
internal sealed class StatementFold(
    RowRegister<PackedAct> acts,
    RowRegister<EventRow> events,
    WordPool words,
    DateOnly on
) : PersonFold(LawAsKnown.Whole, acts)
{
    private readonly StatementHistory statements = new();
    private readonly List<int> own = [];
    private bool isKnown;

    protected override void Begin(PersonKey key)
    {
        statements.Begin();
        isKnown = false;
        events.Find(key, own);
    }

    protected override void Took(in RegisterEvent row, int benefitDays)
    {
        isKnown = true;
        // Without an event there is nothing to be told of a person.
        if (own.Count > 0)
            statements.Add(row);
    }

    protected override int Write(FoldOutput output)
    {
        // Of one whose every row was refused nothing is known: the events stay those of nobody.
        if (!isKnown || own.Count == 0)
            return 0;
        foreach (int place in own)
            statements.Add(events[place].Row.Event(words));
        statements.Run(on, History);
        for (int i = 0; i < own.Count; i++)
            events[own[i]].Result = CodeOf(statements.RefusalOf(i));
        foreach (StatementDuty duty in statements.Duties)
            StatementText.Append(output[0], Id, duty);
        foreach (StatementReport report in statements.Reports)
            StatementText.Append(output[1], Id, report);
        foreach (InForce one in InForce.Of(statements.Statements))
            StatementText.Append(output[2], Id, one);
        return statements.Duties.Count;
    }

    private static RejectionCode CodeOf(StatementRefusal refusal) =>
        refusal switch
        {
            StatementRefusal.None => RejectionCode.None,
            StatementRefusal.AfterPilot => RejectionCode.AfterPilot,
            StatementRefusal.DuplicateReference => RejectionCode.DuplicateReference,
            StatementRefusal.UnknownReference => RejectionCode.UnknownReference,
            StatementRefusal.NoCompetence => RejectionCode.NoCompetence,
            StatementRefusal.WrongCode => RejectionCode.WrongCode,
            StatementRefusal.NotApplicable => RejectionCode.NotApplicable,
        };
}

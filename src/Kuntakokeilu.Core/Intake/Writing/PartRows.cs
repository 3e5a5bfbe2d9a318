using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Writing;

/// <summary>The rows of one recording, collected table by table and sent in bulk.</summary>
/// <param name="isFew">They are inserted, as whoever the policies bind must; else copied.</param>
/// <param name="awaitsOfficial">
/// Whom the test makes a municipality's customer waits for the TE office's transfer (4 § 3 mom), and who moves for the
/// former municipality's hand-over (5 § 1 mom); else the authority has notice with the decision, as of what others have
/// transferred already.
/// </param>
/// <param name="awaitsLaunch">
/// Whom the start of the pilots has made a municipality's customer waits for the TE office's transfer (24 §): the register
/// is of a day before it.
/// </param>
internal sealed class PartRows(
    LawAsKnown law,
    bool isFew = false,
    bool awaitsOfficial = false,
    bool awaitsLaunch = false
)
{
    private readonly RowBuffer persons = RowBuffers.For(isFew, "register.person (id, key, recording_id)");
    private readonly RowBuffer facts = RowBuffers.For(
        isFew,
        $"register.fact (person_id, seq, replaces, recording_id, {FactColumnList.Names})"
    );
    private readonly RowBuffer acts = RowBuffers.For(
        isFew,
        $"register.act (person_id, seq, recording_id, {ActColumnList.Names})"
    );
    private readonly RowBuffer periods = RowBuffers.For(
        isFew,
        "steering.period (person_id, version, valid_from, authority, municipality, basis, grounds, missing, law_as_of, "
            + "reading, fact_seq, act_seq, decided_by, decided_at, notified_at)"
    );
    private readonly RowBuffer current = RowBuffers.For(
        isFew,
        "steering.current_period (person_id, version, valid_from, authority, basis, municipality, organiser, te_office)"
    );
    private readonly RowBuffer rejected = RowBuffers.For(
        isFew,
        "register.rejected_row (import_id, is_act, line, person, code, field)"
    );
    private readonly List<int> formerCurrent = [];
    private readonly DateOnly lawVersion = law.Version;

    internal int RecordedCount => facts.RowCount + acts.RowCount;

    internal int PeriodCount => periods.RowCount;

    /// <summary>What was decided of a person.</summary>
    /// <param name="newKey">The identifier of a person who was not on record; null for one who was.</param>
    /// <param name="before">What was on record; null for a person who was not.</param>
    internal void Add(
        int person,
        string? newKey,
        Decision decision,
        KnownPerson? before,
        int recording,
        DateTimeOffset now
    )
    {
        int? launch = LaunchPeriod(decision, before);
        Waiting waits = launch is null ? WaitsFor(decision, before) : Waiting.Transfer;
        // Who has moved since the launch was nobody's customer before the move either.
        int firstUntold = launch ?? decision.Periods.Count - (waits is Waiting.Nothing ? 0 : 1);
        if (newKey is not null)
        {
            persons.Row();
            persons.Int(person);
            persons.Text(newKey);
            persons.Int(recording);
        }
        else
            formerCurrent.Add(person);
        foreach (KnownFact fact in decision.NewFacts)
            Add(person, fact, recording);
        foreach (KnownAct act in decision.NewActs)
            Add(person, act, recording);
        for (int i = decision.FirstNewPeriod; i < decision.Periods.Count; i++)
            Add(person, decision.Version, decision.Periods[i], recording, now, isNotified: i < firstUntold);
        AddCurrent(person, decision, waits, before);
    }

    /// <summary>What the authority of the latest period waits for before it gets the person.</summary>
    private enum Waiting
    {
        Nothing,

        /// <summary>The TE office's transfer; it serves until then.</summary>
        Transfer,

        /// <summary>The hand-over of the municipality that has had the customer; it serves until then.</summary>
        HandOver,

        /// <summary>
        /// The TE office's taking back for change security (5 § 4 mom); the municipality serves until then, and the office
        /// sees whom it is to take back.
        /// </summary>
        Return,
    }

    private Waiting WaitsFor(Decision decision, KnownPerson? before)
    {
        StatedPeriod latest = decision.Periods[^1];
        bool isNew =
            before is not { Periods: [.., var last] } || last.From != latest.From || last.Outcome != latest.Outcome;
        return AwaitsTransfer(latest, before, isNew) ? Waiting.Transfer
            : AwaitsHandOver(latest, decision, before, isNew) ? Waiting.HandOver
            : AwaitsReturn(latest, decision, before, isNew) ? Waiting.Return
            : Waiting.Nothing;
    }

    /// <summary>
    /// A restart goes on with a customership, and who moves is handed over (6 § and 5 § 1 mom), unless the transfer before
    /// it never came; what the TE office has decided on request needs no other.
    /// </summary>
    private bool AwaitsTransfer(in StatedPeriod latest, KnownPerson? before, bool isNew)
    {
        if (latest.Outcome.Authority is not Authority.Municipality)
            return false;
        // Whom the TE office had yet to take back the municipality has served all along.
        if (before is { AwaitsReturn: true } && Organiser(latest) == before.Organiser)
            return false;
        if (before is { AwaitsOfficial: true })
            return latest.Outcome.Basis is not Basis.TransferredOnRequest;
        return awaitsOfficial && isNew && latest.Outcome.Basis is Basis.TargetGroup;
    }

    /// <summary>
    /// The place of the period that the test of the launch has begun (24 §), of a search that was open before, where the
    /// person is a municipality's customer ever since and none has had notice. Null when there is none.
    /// </summary>
    private int? LaunchPeriod(Decision decision, KnownPerson? before)
    {
        if (!awaitsLaunch || before?.Organiser is not null)
            return null;
        int place = decision.Periods.FindIndex(period => period.From == law.PilotStart);
        return
            place >= 0
            && decision.Periods.Skip(place).All(period => period.Outcome.Authority is Authority.Municipality)
            && decision.Periods[place].Outcome.Basis is Basis.TargetGroup
            && decision.Facts.Find(fact => fact.Seq == decision.Periods[place].FactSeq).Event.Date < law.PilotStart
            ? place
            : null;
    }

    /// <summary>Only to another who serves: two municipalities may have one organiser, and a place abroad has nobody.</summary>
    private bool AwaitsHandOver(in StatedPeriod latest, Decision decision, KnownPerson? before, bool isNew)
    {
        if (latest.Outcome.Basis is not Basis.Moved || before?.Organiser is not { } organiser)
            return false;
        bool hasReceiver =
            latest.Outcome.Authority is Authority.Municipality
                ? Organiser(latest) != organiser
                : TeOffices.NumberOf(Residences.Last(decision.Facts)) is not null;
        return hasReceiver && (isNew ? awaitsOfficial : before.AwaitsHandOver);
    }

    private bool AwaitsReturn(in StatedPeriod latest, Decision decision, KnownPerson? before, bool isNew) =>
        latest.Outcome.Basis is Basis.RedundancyProtection
        && before is { Organiser: not null }
        && TeOffices.NumberOf(Residences.Last(decision.Facts)) is not null
        && (isNew ? awaitsOfficial : before.AwaitsReturn);

    private static short? Organiser(in StatedPeriod period) =>
        Codes.Number(OrganisingAgreements.OrganiserOf(period.Outcome.Municipality, period.From));

    internal void Add(int import, RowRejection row)
    {
        rejected.Row();
        rejected.Int(import);
        rejected.Bool(row.IsAct);
        rejected.Long(row.Line);
        // PostgreSQL's text has no room for the null character.
        rejected.Text(row.Person.Replace('\0', '\uFFFD'));
        rejected.Short((int)row.Fault.Code);
        if (row.Fault.Field is { } field)
            rejected.Text(field);
        else
            rejected.Null();
    }

    private RowBuffer[] Tables => [persons, facts, acts, periods, current, rejected];

    internal Task Send(NpgsqlConnection connection, CancellationToken stop) =>
        isFew ? Insert(connection, stop) : Copy(connection, stop);

    private async Task Copy(NpgsqlConnection connection, CancellationToken stop)
    {
        int[] underProtection = formerCurrent.Count > 0 ? await DeleteCurrent(connection, stop) : [];
        await RowBuffers.Send(connection, Tables, stop);
        if (underProtection.Length > 0)
            await Protections.Repeat(connection, underProtection, true, stop);
        Clear();
    }

    /// <summary>
    /// The current row goes last: with it the person may become another's, of whom the writer writes nothing more.
    /// </summary>
    private async Task Insert(NpgsqlConnection connection, CancellationToken stop)
    {
        if (current.RowCount == 0)
            return;
        await RowBuffers.Send(connection, [.. Tables.Where(table => table != current)], stop);
        int[] underProtection = formerCurrent.Count > 0 ? await DeleteCurrent(connection, stop) : [];
        await using NpgsqlBatch last = new(connection);
        last.BatchCommands.Add(
            ((InsertBuffer)current).ToCommand(("protected", "person_id = any($2)", new() { Value = underProtection }))
        );
        await last.ExecuteNonQueryAsync(stop);
        Clear();
    }

    /// <summary>The rows make room for new ones.</summary>
    /// <returns>Who is under non-disclosure, which the new rows must tell too.</returns>
    private async Task<int[]> DeleteCurrent(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            with former as (delete from steering.current_period where person_id = any($1) returning person_id, protected)
            select coalesce(array_agg(person_id) filter (where protected), '{}') from former
            """,
            connection
        );
        command.Parameters.Add(new() { Value = formerCurrent.ToArray() });
        return (int[])(await command.ExecuteScalarAsync(stop))!;
    }

    internal void Clear()
    {
        foreach (RowBuffer table in Tables)
            table.Clear();
        formerCurrent.Clear();
    }

    private void Add(int person, in KnownFact fact, int recording)
    {
        facts.Row();
        facts.Int(person);
        facts.Short(fact.Seq);
        facts.Short(fact.Replaces);
        facts.Int(recording);
        FactColumnList.Write(facts, fact.Event, fact.Carried);
    }

    private void Add(int person, in KnownAct act, int recording)
    {
        acts.Row();
        acts.Int(person);
        acts.Short(act.Seq);
        acts.Int(recording);
        ActColumnList.Write(acts, act.Act);
    }

    private void Add(
        int person,
        short version,
        in StatedPeriod period,
        int recording,
        DateTimeOffset now,
        bool isNotified
    )
    {
        Outcome outcome = period.Outcome;
        periods.Row();
        periods.Int(person);
        periods.Short(version);
        periods.Date(period.From);
        periods.Short((int)outcome.Authority);
        periods.Short(Codes.Number(outcome.Municipality));
        periods.Short((int)outcome.Basis);
        periods.Short((int)outcome.Grounds);
        periods.Short((int)outcome.Missing);
        periods.Date(lawVersion);
        periods.Short(LawBook.Reading);
        periods.Short(period.FactSeq);
        periods.Short(period.ActSeq);
        periods.Int(recording);
        periods.Time(now);
        if (outcome.Authority is Authority.Municipality && isNotified)
            periods.Time(now);
        else
            periods.Null();
    }

    private void AddCurrent(int person, Decision decision, Waiting waits, KnownPerson? before)
    {
        StatedPeriod latest = decision.Periods[^1];
        MunicipalityCode municipality = latest.Outcome.Municipality;
        MunicipalityCode place = Residences.Last(decision.Facts);
        current.Row();
        current.Int(person);
        current.Short(decision.Version);
        current.Date(latest.From);
        current.Short((int)latest.Outcome.Authority);
        current.Short((int)latest.Outcome.Basis);
        current.Short(Codes.Number(municipality));
        current.Short(
            waits switch
            {
                Waiting.Nothing => Organiser(latest),
                Waiting.Transfer => null,
                Waiting.HandOver or Waiting.Return => before!.Organiser,
            }
        );
        bool isAtOffice = waits is Waiting.Transfer || latest.Outcome.Authority is Authority.TeOffice;
        current.Short(isAtOffice && waits is not Waiting.HandOver ? TeOffices.NumberOf(place) : null);
    }
}

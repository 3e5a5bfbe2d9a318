using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.WhoServesMe;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.Registration.Refusing;
using Kuntakokeilu.Core.Registration.Tables;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Core.Transfers.Moves;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>What came of a sending: since when, who serves now and who will, why, and what is missing.</summary>
internal abstract class SentPage(Gate gate) : SearchPage(gate)
{
    private KnownHistory history = null!;
    private bool isNotified;
    private MunicipalityCode keeper;

    internal Sending Sending { get; private set; } = null!;

    /// <summary>Rows that were recorded for a later day make an official look at it first.</summary>
    internal bool Waits { get; private set; }

    /// <summary>When a start was refused; null when it was not.</summary>
    internal DateOnly? RefusedOn { get; private set; }

    /// <summary>Number of the refusal's letter, where one sees it.</summary>
    internal int? Letter { get; private set; }

    private SearchAnswers Given => SearchAnswers.Of(Sending.Answers);

    private StatedPeriod? Period => history.PeriodOn(Sending.Day);

    internal bool IsEnd => Sending.Kind is JourneyKind.End;

    /// <summary>Who sent it on behalf of the jobseeker, and of which organisation; null for one's own.</summary>
    internal string? SentBy { get; private set; }

    protected async Task<IActionResult> Show(Journeys way, Guid sending, CancellationToken stop)
    {
        if (
            await Sendings.Find(Gate.Connection, sending, stop) is not { } found
            || (way.IsOnBehalf && way.Person != found.PersonId)
        )
            return RefusedResult.Of(HttpContext, Gate.DecideOnUnknown(way.View).Refused!.Value);
        if (await Enter(way, way.View, found.Kind, stop) is { } instead)
            return instead;
        Sending = found;
        if (found.Organisation is { } organisation)
            SentBy = T[
                "behalf.sent_by",
                await Sendings.WriterOf(Gate.Connection, found, stop),
                Organisations.Name(organisation, T.Language)
            ];
        RefusedOn = await Refusals.Of(Gate.Connection, found.Id, stop);
        if (RefusedOn is not null)
            Letter = await DecisionLetters.Find(Gate.Connection, RefusalLetters.Cause(found.Id), stop);
        PersonRecord record = (await PersonReader.Load(Gate.Connection, found.PersonId, stop))!;
        // As it was then: what has been decided since is told on the page of one's own data.
        history = KnownHistory.After(record, found.RecordingId);
        Waits = record.Differences.Any(one => one.Recording == found.RecordingId);
        if (Period is { } period)
        {
            isNotified = await Sendings.IsNotified(Gate.Connection, found.PersonId, history.Version, period.From, stop);
            keeper = await MoveQueue.KeeperOf(Gate.Connection, found.PersonId, stop);
        }
        return Page();
    }

    /// <summary>Who serves, in sentences: now, and once the TE office has confirmed it.</summary>
    internal IEnumerable<string> WhoServes()
    {
        if (Waits)
            yield return T["search.outcome.waits"];
        if (Period is not { Outcome: var outcome } || outcome.Authority is Authority.None)
            yield return T["search.outcome.nobody"];
        else if (outcome.Basis is Basis.Moved && !isNotified && !keeper.IsNone)
        {
            yield return T["search.outcome.until_moved", Named.Municipality(keeper, T)];
            yield return T[
                "search.outcome.moves_to",
                outcome.Authority is Authority.TeOffice ? Office : Words.Who(outcome)
            ];
        }
        else if (outcome.Basis is Basis.RedundancyProtection && !keeper.IsNone)
        {
            yield return T["search.outcome.until_moved", Named.Municipality(keeper, T)];
            yield return T["search.outcome.returns_to", Office];
        }
        else if (outcome.Authority is Authority.TeOffice)
            yield return T["search.outcome.te_office", Office];
        else if (isNotified)
            yield return T["search.outcome.municipality", Words.Who(outcome)];
        else
        {
            yield return T["search.outcome.te_office", Office];
            yield return T["search.outcome.to_be", Words.Who(outcome)];
        }
    }

    /// <summary>Why, in a sentence; null at an end.</summary>
    internal string? Why => OwnReason.Of(Period, history, ToldWhen.During, T);

    /// <summary>Why, with provisions; null at an end.</summary>
    internal Markup? Reasons =>
        Period is { Outcome.Authority: not Authority.None }
            ? new ExplanationList(T, Link).Write(history.Explain(Sending.Day))
            : null;

    /// <summary>What is missing, and until when it is looked at.</summary>
    internal string? Missing =>
        Period is { Outcome: { Basis: Basis.MissingFacts, Missing: var missing } }
            ? T["search.outcome.missing", Words.Missing(missing), T.Date(Sending.Day.AddDays(SteeringRules.WindowDays))]
            : null;

    /// <summary>
    /// When one is contacted: since 2.5.2022 within five working days (916/2012 2:4 as of 1379/2021, given together with
    /// the amendment of the Act that asks of danger of unemployment), before it within two weeks.
    /// </summary>
    internal string Contact =>
        T[Sending.Day >= LawBook.AtRisk.From ? "search.outcome.contact" : "search.outcome.contact_before"];

    internal IEnumerable<SummaryRow> InWords() =>
        from question in Given.Answered
        let asked = SearchForm.Of(question, Sending.Kind, Writer, Given, T)
        select new SummaryRow(asked.Title, asked.InWords);

    /// <summary>As it was sent: an official has more to answer.</summary>
    private SearchStanding Writer => Standing with { IsOnBehalf = Sending.Organisation is not null };

    private OutcomeWords Words => new(T);

    private string Office =>
        Municipalities.Find(history.PlaceOn(Sending.Day)) is { } place && TeOffices.Of(place) is { } office
            ? office.Name(T)
            : T["authority.te_office"];
}

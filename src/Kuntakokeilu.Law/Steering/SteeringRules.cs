using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Steering;

/// <summary>
/// 4-6 § and 24 §: how each event in the register changes who is responsible. A pure step of a fold:
/// (state, event, law) to the next state.
/// </summary>
/// <remarks>Order of events is the caller's, see <see cref="JobseekerHistory"/>.</remarks>
public static class SteeringRules
{
    /// <summary>
    /// Days from the latest start of a job search or notified change in it in which a fact that changes otherwise is
    /// still tested, the last one included: 5 § 2 mom.
    /// </summary>
    public const int WindowDays = 7;

    /// <summary>
    /// An entry in the register: a start, a notified change, a change of fact, or an end of the search.
    /// </summary>
    public static Step Apply(in SteeringState before, in RegisterEvent entry, LawAsKnown law)
    {
        if (entry.Date >= law.PilotEnd)
            return new(before, Refusal.AfterPilot, entry.Date);
        if (!before.SearchOpen && entry.Kind is not RegisterEventKind.Start)
            return new(before, Refusal.NoOpenSearch, entry.Date);

        bool isNotice = entry.Kind is RegisterEventKind.Start or RegisterEventKind.Change;
        SteeringState state = before with
        {
            SearchOpen = true,
            Person = before.SearchOpen
                ? before.Person.Continuing(entry)
                : before.Person.Starting(entry, law.PilotStart),
            LatestNotice = isNotice ? entry.Date : before.LatestNotice,
        };
        bool asksForTest =
            !before.SearchOpen
            || (
                !before.IsMunicipalCustomer
                && entry.Kind is not RegisterEventKind.End
                && MayBeTestedAgain(state, isNotice, entry.Date, law)
            );
        if (asksForTest)
            state = Tested(state, entry.Date, law);
        else if (before.IsMunicipalCustomer)
            state = Stay(state, before.Person.Place, entry.Date, law);

        if (entry.Kind is RegisterEventKind.End)
            state = Ended(state);
        return new(state, Refusal.None, entry.Date, asksForTest && entry.Date >= law.PilotStart);
    }

    /// <summary>24 § and 4 § 3 mom: on 1 March 2021 everyone with an open search is tested as at a start.</summary>
    public static Step Launch(in SteeringState before, LawAsKnown law) =>
        new(
            before.SearchOpen ? Tested(before, law.PilotStart, law) with { TestedAtLaunch = true } : before,
            Refusal.None,
            law.PilotStart,
            before.SearchOpen
        );

    /// <summary>5 § 5-7 mom: an act of the TE office.</summary>
    public static Step Apply(in SteeringState before, in TeOfficeAct act, LawAsKnown law) =>
        act.Date >= law.PilotEnd ? new(before, Refusal.AfterPilot, act.Date)
        : !TeOfficeActRules.HasLegalBasis(act, law) ? new(before, Refusal.NoLegalBasis, act.Date)
        : !before.SearchOpen ? new(before, Refusal.NotApplicable, act.Date)
        : TeOfficeActRules.Apply(before, act, law);

    private static SteeringState Tested(in SteeringState state, DateOnly on, LawAsKnown law)
    {
        if (on < law.PilotStart)
            return state with { Responsible = Outcome.ToTeOffice(Basis.BeforePilot) };
        return state with
        {
            Responsible = TargetGroupTest.On(state.Person, on, law),
            TestedOn = on,
            TestedAtLaunch = false,
        };
    }

    /// <summary>
    /// A municipality's customer stays one: the conditions of 4 § are not asked again. A move (5 § 1 mom) and, over
    /// it, change security (5 § 4 mom) alone change the authority.
    /// </summary>
    private static SteeringState Stay(
        in SteeringState state,
        MunicipalityCode previousPlace,
        DateOnly on,
        LawAsKnown law
    )
    {
        MunicipalityCode place = state.Person.Place;
        if (TargetGroupTest.IsRedundancyProtected(state.Person, law))
        {
            Grounds grounds = TargetGroupTest.GroundsOf(state.Person.Facts, on);
            return state with { Responsible = Outcome.ToTeOffice(Basis.RedundancyProtection, grounds) };
        }
        if (place == previousPlace)
            return state;
        return state with
        {
            Responsible = PilotAreas.Include(place)
                ? Outcome.ToMunicipality(place, Basis.Moved)
                : Outcome.ToTeOffice(Basis.Moved),
        };
    }

    /// <summary>
    /// A customer of the TE office is tested at a notified change; at a change of fact only within seven days from
    /// the latest start or notice (5 § 2 mom). From the end of steering (24 § 4 mom as enacted) only one whose
    /// customership continues is.
    /// </summary>
    private static bool MayBeTestedAgain(in SteeringState state, bool isNotice, DateOnly on, LawAsKnown law) =>
        !state.IsKeptAtTeOffice
        && (isNotice || on.DayNumber - state.LatestNotice.DayNumber <= WindowDays)
        && (on < law.SteeringStopsFrom || state.Person.ContinuesCustomership);

    private static SteeringState Ended(in SteeringState state) =>
        state with
        {
            SearchOpen = false,
            Responsible = Outcome.NoJobSearch,
            Person = state.Person with
            {
                Restart = state.IsMunicipalCustomer
                    ? new RestartRight(state.Responsible.Municipality, state.Person.Place)
                    : default,
            },
        };
}

namespace Kuntakokeilu.Core.Access;

/// <summary>
/// Who may do what, with whom it concerns. Pure: the same for one person, a list, a count, a search and an export. The
/// database's row policies say the same once more for what can be read (each subject's access.sql), and the tests
/// compare the two.
/// </summary>
/// <remarks>
/// No rule can be overridden but two, and those only by a written reason and for a time: a former customer, and
/// whoever a supervisor asks for (<see cref="CanBeOpened"/>).
/// </remarks>
internal sealed class AccessRules(AccessRights rights)
{
    /// <summary>The name by which its subject declares an action.</summary>
    internal string NameOf(AccessAction action) => rights.NameOf(action);

    /// <summary>Whether a link leads somebody anywhere. Whether it is permitted is asked there.</summary>
    internal bool Leads(Actor? actor, AccessAction action) =>
        actor is not null
        && rights.Has(actor.Role, actor.Purpose, action)
        && (!actor.IsSuspended || IsOfOneself(action));

    /// <summary>What concerns nobody in particular: the role, the purpose, the right of use.</summary>
    /// <param name="actor">Null when nobody has signed in.</param>
    /// <param name="day">The legal today.</param>
    internal AccessDecision Decide(Actor? actor, AccessAction action, DateOnly day)
    {
        if (actor is null)
            return AccessDecision.Because(RefusalReason.NotSignedIn);
        if (day < actor.PermitFrom || day > actor.PermitUntil)
            return AccessDecision.Because(RefusalReason.PermitNotInForce);
        if (!rights.HasForAnyPurpose(actor.Role, action))
            return AccessDecision.Because(RefusalReason.NotForRole);
        if (!rights.Has(actor.Role, actor.Purpose, action))
            return AccessDecision.Because(RefusalReason.NotForPurpose);
        if (actor.IsSuspended && !IsOfOneself(action))
            return AccessDecision.Because(RefusalReason.Suspended);
        return actor.ActsFor is { } acting && !IsPastActing(action)
            ? DecideOnActing(acting, action)
            : AccessDecision.Permitted;
    }

    /// <summary>
    /// Of who acts for another: as long as it has been asked lately whether one may; to send something, just now. Nothing
    /// but a yes is one.
    /// </summary>
    private AccessDecision DecideOnActing(Representation acting, AccessAction action) =>
        acting.State switch
        {
            ActingState.JustAsked => AccessDecision.Permitted,
            ActingState.Asked when !rights.AsksAgain(action) => AccessDecision.Permitted,
            ActingState.Ended => AccessDecision.Because(RefusalReason.MandateMissing),
            _ => AccessDecision.Because(RefusalReason.MandateUnknown),
        };

    /// <summary>What concerns a person.</summary>
    /// <param name="subject">Null when there is nobody, or nobody the database shows the actor.</param>
    internal AccessDecision Decide(Actor? actor, AccessAction action, in Subject? subject, DateOnly day)
    {
        AccessDecision inGeneral = Decide(actor, action, day);
        if (inGeneral.Refused is not null || actor is null)
            return inGeneral;
        if (subject is not { } whom)
            return AccessDecision.Because(RefusalReason.NotAmongYours);
        if (actor.Role is Role.Jobseeker)
            return whom.Person == actor.Person
                ? AccessDecision.Permitted
                : AccessDecision.Because(RefusalReason.NotAmongYours);
        // Said first: to somebody who must not know of a protected person, no other reason may tell of one.
        if (whom.IsProtected && !actor.SeesProtected)
            return AccessDecision.Because(RefusalReason.NotAmongYours);
        if (whom.Person == actor.Person)
            return AccessDecision.Because(RefusalReason.OwnDataAsOfficial);
        if (whom.IsDisqualified)
            return AccessDecision.Because(RefusalReason.Disqualified);
        if (whom.IsOpened || IsOwn(actor, whom) || IsKept(actor, whom) || IsReferred(actor, whom))
            return AccessDecision.Permitted;
        if (actor.Role is Role.Supervisor)
            return AccessDecision.Because(RefusalReason.NeedsReason);
        return AccessDecision.Because(
            whom.FormerUntil is null ? RefusalReason.NotAmongYours : RefusalReason.FormerCustomer
        );
    }

    /// <summary>
    /// Of whom rows of facts are recorded by the right of use. A municipality serves those who are its customers or
    /// register with it (5 § 1 mom, 7 §), and uses the register for that alone (14 § 2 mom); the KEHA centre keeps the
    /// whole of it (14 § 3 mom, JTYPL 13:4.2).
    /// </summary>
    internal static RecordingScope RecordingScopeOf(Actor actor) =>
        actor switch
        {
            { Organisation: Organisations.Keha } => RecordingScope.Everybody,
            { Organiser: not null } => RecordingScope.OwnCustomers,
            _ => RecordingScope.Nobody,
        };

    /// <summary>
    /// Whether rows of a person are a program's to record. A row that would bring it another authority's customer is for
    /// the national source or an officer to record; there is one refusal for everybody who is not its own, and nobody.
    /// </summary>
    internal AccessDecision DecideOnRecording(Actor? actor, in PersonToRecord person, DateOnly day)
    {
        AccessDecision inGeneral = Decide(actor, AccessActions.RecordFacts, day);
        if (inGeneral.Refused is not null || actor is null)
            return inGeneral;
        bool isShown = person.Known is not { IsProtected: true } || actor.SeesProtected;
        bool isOwn = person.Known is { } known && IsOwn(actor, known);
        bool registersHere = !person.HasAuthority && person.Registers && person.IsOfArea;
        bool isPermitted = RecordingScopeOf(actor) switch
        {
            RecordingScope.Everybody => true,
            RecordingScope.OwnCustomers => isShown && (isOwn || registersHere),
            RecordingScope.Nobody => false,
        };
        return isPermitted ? AccessDecision.Permitted : AccessDecision.Because(RefusalReason.NotAmongYours);
    }

    /// <summary>
    /// A customer of one's organisation: the organiser of the day, not the responsible municipality (7 § 2 mom), or the
    /// TE office of the day.
    /// </summary>
    internal static bool IsOwn(Actor actor, in Subject subject) =>
        (actor.Organiser is { } organiser && organiser == subject.Organiser)
        || (actor.TeOffice is { } office && office == subject.TeOffice);

    /// <summary>
    /// Somebody whom no authority has now, of whom late rows wait: the keeper of the system settles them (14 § 3 mom,
    /// JTYPL 13:4.2). That rows wait is the database's to see to.
    /// </summary>
    private static bool IsKept(Actor actor, in Subject subject) =>
        actor is { Role: Role.KehaOfficer, Purpose: Purpose.Maintenance }
        && subject is { Organiser: null, TeOffice: null, AwaitsSettlement: true };

    /// <summary>
    /// Somebody whom the actor gives a service: no customer, and nothing is seen of the person but what serving takes. That
    /// the person is referred there the database has told.
    /// </summary>
    private static bool IsReferred(Actor actor, in Subject subject) =>
        actor.Role is Role.Provider && subject.IsReferred;

    /// <summary>Whether a written reason can open what was refused.</summary>
    internal static bool CanBeOpened(RefusalReason reason) =>
        reason is RefusalReason.FormerCustomer or RefusalReason.NeedsReason;

    /// <summary>What needs no principal: what leads to acting for another and away from it, and what is of oneself.</summary>
    internal static bool IsPastActing(AccessAction action) =>
        action is AccessActions.ViewActing or AccessActions.ActForAnother or AccessActions.EndActing
        || IsOfOneself(action);

    /// <summary>A suspended organisation's official still ends sessions and sees one's own trail.</summary>
    private static bool IsOfOneself(AccessAction action) =>
        action
            is AccessActions.ManageSessions
                or AccessActions.ViewSessions
                or AccessActions.ViewRoles
                or AccessActions.SwitchRole
                or AccessActions.ViewOwnWork
                or AccessActions.ViewOwnTrail;
}

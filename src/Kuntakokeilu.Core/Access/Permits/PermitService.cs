using Kuntakokeilu.Core.Access.Tables;

namespace Kuntakokeilu.Core.Access.Permits;

/// <summary>
/// Applies for, decides on and ends rights of use (18 §), each with its event in one transaction. Whoever works on a
/// right holds its holder's account until the end, so that of two at once the second sees what the first has done.
/// </summary>
internal sealed class PermitService(TimeProvider time)
{
    /// <summary>An organisation asks KEHA for a right for one of its people, or KEHA writes down that it has asked.</summary>
    internal async Task<ApplyResult> Apply(PermitApplication application, Work work, CancellationToken stop)
    {
        if (!ActsFor(work.Context, application.Organisation))
            return ApplyResult.Because(ApplyRefusal.NotOfYourOrganisation);
        if (await work.KindOf(application.Organisation, stop) is null)
            return ApplyResult.Because(ApplyRefusal.NoSuchOrganisation);
        int account = await work.HoldAccount(application, time.GetUtcNow(), stop);
        AccessGrant permit = application.ToPermit(account, work.Context.Account, time.GetUtcNow());
        if (await work.HasOther(permit, isGranted: false, stop))
            return ApplyResult.Because(ApplyRefusal.Overlaps);
        work.Db.Permits.Add(permit);
        await work.Commit([], stop);
        return ApplyResult.Applied(permit.Id);
    }

    /// <summary>KEHA grants or refuses.</summary>
    internal async Task<DecideResult> Decide(int id, bool isGranted, string reason, Work work, CancellationToken stop)
    {
        if (await work.Hold(id, stop) is not { } permit)
            return DecideResult.NoSuchApplication;
        if (permit.Decision is not null)
            return DecideResult.AlreadyDecided;
        if (permit.AccountId == work.Context.Account)
            return DecideResult.IsYourOwn;
        if (work.Context.Account is { } decider && permit.AppliedBy == decider)
            return DecideResult.IsAppliedByYou;
        if (isGranted && await WhyNotGranted(work, permit, stop) is { } why)
            return why;
        work.Db.Add(
            new PermitDecision
            {
                PermitId = id,
                IsGranted = isGranted,
                Reason = reason,
                DecidedBy = work.Context.Account,
                DecidedAt = time.GetUtcNow(),
            }
        );
        await work.Commit([], stop);
        return DecideResult.Decided;
    }

    /// <summary>
    /// The organisation tells that the ground has changed or ended (18 § 3 mom). Our reading: one that has ended ends
    /// the right at once, without waiting for KEHA, for the Act asks that it be told without delay.
    /// </summary>
    internal async Task<EndResult> Notice(int id, bool hasEnded, string text, Work work, CancellationToken stop)
    {
        if (await work.Hold(id, stop) is not { } permit || !ActsFor(work.Context, permit.OrganisationCode))
            return EndResult.NoSuchPermit;
        if (WhyNotEnded(permit) is { } why)
            return why;
        work.Db.Add(
            new PermitNotice
            {
                PermitId = id,
                Text = text,
                NoticedBy = Somebody(work.Context),
                NoticedAt = time.GetUtcNow(),
            }
        );
        if (hasEnded)
        {
            // The notice is what lets the organisation end it.
            await work.Db.SaveChangesAsync(stop);
            End(work, id, text);
        }
        await work.Commit([], stop);
        return EndResult.Ended;
    }

    /// <summary>KEHA ends a right: it opens nothing from this moment.</summary>
    internal async Task<EndResult> End(int id, string reason, Work work, CancellationToken stop)
    {
        if (await work.Hold(id, stop) is not { } permit)
            return EndResult.NoSuchPermit;
        if (WhyNotEnded(permit) is { } why)
            return why;
        End(work, id, reason);
        await work.Commit([], stop);
        return EndResult.Ended;
    }

    /// <summary>
    /// The operator of the machine grants what nobody can grant yet: KEHA's own at any time, anybody else's only as long
    /// as KEHA has nobody who grants.
    /// </summary>
    /// <param name="reason">Tells by what command, where else somebody's decision is told.</param>
    internal async Task<AppointResult> Appoint(
        PermitApplication application,
        string reason,
        Work work,
        CancellationToken stop
    )
    {
        if (application.Organisation != Organisations.Keha && await work.HasGrantor(LegalDay.Today(time), stop))
            return AppointResult.KehaDecides;
        return await Grant(work, application, reason, stop);
    }

    /// <summary>
    /// The same for the made-up people of the demo, whose KEHA is made up too. Their rights last as long as it takes to
    /// hold on the demo's day and on the machine's.
    /// </summary>
    internal Task<AppointResult> GrantForDemo(
        PermitApplication application,
        string reason,
        Work work,
        CancellationToken stop
    ) => Grant(work, application, reason, stop, PermitCondition.IsLimited);

    private async Task<AppointResult> Grant(
        Work work,
        PermitApplication application,
        string reason,
        CancellationToken stop,
        PermitCondition? spared = null
    )
    {
        if (await work.KindOf(application.Organisation, stop) is not { } kind)
            return AppointResult.NoSuchOrganisation;
        int account = await work.MakeAccount(application, time.GetUtcNow(), stop);
        AccessGrant permit = application.ToPermit(account, appliedBy: null, time.GetUtcNow());
        if (!Hold(permit, kind, spared))
            return AppointResult.ConditionsNotMet;
        if (await work.HasOther(permit, isGranted: false, stop))
            return AppointResult.HasIt;
        work.Db.Permits.Add(permit);
        await work.Db.SaveChangesAsync(stop);
        work.Db.Add(
            new PermitDecision
            {
                PermitId = permit.Id,
                IsGranted = true,
                Reason = reason,
                DecidedAt = time.GetUtcNow(),
            }
        );
        await work.Commit([], stop);
        return AppointResult.Granted;
    }

    private async Task<DecideResult?> WhyNotGranted(Work work, AccessGrant permit, CancellationToken stop)
    {
        if (permit.ValidUntil < LegalDay.Today(time))
            return DecideResult.HasRunOut;
        if (!Hold(permit, (await work.KindOf(permit.OrganisationCode, stop))!.Value))
            return DecideResult.ConditionsNotMet;
        return await work.HasOther(permit, isGranted: true, stop) ? DecideResult.Overlaps : null;
    }

    private EndResult? WhyNotEnded(AccessGrant permit) =>
        permit.Decision is not { IsGranted: true } ? EndResult.NotGranted
        : permit.End is not null ? EndResult.AlreadyEnded
        : permit.ValidUntil < LegalDay.Today(time) ? EndResult.HasRunOut
        : null;

    /// <summary>The database ends the sessions with it.</summary>
    private void End(Work work, int id, string reason) =>
        work.Db.Add(
            new PermitEnd
            {
                PermitId = id,
                Reason = reason,
                EndedBy = Somebody(work.Context),
                EndedAt = time.GetUtcNow(),
            }
        );

    private static bool Hold(AccessGrant permit, OrganisationKind kind, PermitCondition? spared = null) =>
        PermitConditions
            .Of(PermitGrounds.Of(permit, kind))
            .All(finding => finding.IsMet || finding.Condition == spared);

    /// <summary>KEHA for everybody: an application may reach it by letter.</summary>
    private static bool ActsFor(AuditContext context, string organisation) =>
        context.Actor is { } actor && (actor.Role is Role.KehaOfficer || actor.Organisation == organisation);

    private static int Somebody(AuditContext context) =>
        context.Account ?? throw new InvalidOperationException("A right is ended by somebody, not by a command.");
}

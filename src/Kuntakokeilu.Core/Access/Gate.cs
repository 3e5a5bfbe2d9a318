using System.Data;
using System.Diagnostics.Metrics;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Telemetry;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Access;

/// <summary>
/// One request's way to personal data: who acts, what the rules say, a transaction in which the database shows only
/// what the actor may see and takes only what the actor may write, and the one event that tells of it. Nothing is sent
/// before <see cref="Close"/>.
/// </summary>
/// <param name="token">The session's secret; null when nobody has signed in.</param>
internal sealed class Gate(SiteDatabase database, AccessRules rules, string? token, TimeProvider time)
    : IAsyncDisposable
{
    /// <summary>By what was wanted and how it was answered, as the actor was told; nothing of who and of whom.</summary>
    private static readonly Counter<long> Decisions = Signals.Meter.CreateCounter<long>(
        "kokeilu.gate.decisions",
        description: "What the gate has decided, by action and outcome."
    );

    private NpgsqlConnection? connection;
    private NpgsqlTransaction? transaction;
    private bool hasEntered;
    private AccessAction? action;
    private AccessDecision? decision;
    private int[]? subjects;
    private int? difference;
    private int? person;
    private string? why;
    private Work? work;
    private bool leavesNoTrace;
    private bool isClosed;

    /// <summary>Who acts; null when nobody has signed in, or no longer. Known once entered.</summary>
    internal Actor? Actor { get; private set; }

    /// <summary>The transaction of the request, in the name of the actor.</summary>
    internal NpgsqlConnection Connection =>
        connection ?? throw new InvalidOperationException("Nobody has entered: there is nothing to read.");

    /// <summary>What has been decided last; null before.</summary>
    internal AccessDecision? Decision => decision;

    /// <summary>The person decided on last, as far as the actor may know of one; null otherwise.</summary>
    internal Subject? Subject { get; private set; }

    /// <summary>Whether the request has said whom it concerns.</summary>
    internal bool HasSubjects => subjects is not null || difference is not null;

    private DateOnly Today => LegalDay.Today(time);

    /// <summary>Lets the session in; asked again by every request, so that what has ended opens nothing.</summary>
    internal async Task<Actor?> Enter(CancellationToken stop)
    {
        // One view of the database from here on: what changes while the request reads is the next one's to obey.
        if (await Opens(database.Web, IsolationLevel.RepeatableRead, stop))
            await Admit(await ActorReader.Enter(Connection, token!, stop));
        return Actor;
    }

    /// <summary>
    /// The same for a request that changes something. It sees what others have changed before it, so that what it
    /// decides on is what is so when it writes.
    /// </summary>
    internal async Task<Actor?> EnterToAct(CancellationToken stop)
    {
        if (await Opens(database.Clerk, IsolationLevel.ReadCommitted, stop))
            await Admit(await ActorReader.EnterToAct(Connection, token!, stop));
        return Actor;
    }

    /// <summary>
    /// Leaves the transaction while a service outside is asked, so that nothing is held meanwhile. Whoever enters after it
    /// sees what has been answered.
    /// </summary>
    internal async Task StepOut()
    {
        if (work is not null || HasSubjects)
            throw new InvalidOperationException("A request steps out before it has read anything.");
        await Leave();
        (hasEntered, Actor) = (false, null);
    }

    /// <returns>Whether there is somebody to let in.</returns>
    private async Task<bool> Opens(NpgsqlDataSource way, IsolationLevel level, CancellationToken stop)
    {
        if (hasEntered || token is null)
            return false;
        hasEntered = true;
        connection = await way.OpenConnectionAsync(stop);
        transaction = await connection.BeginTransactionAsync(level, stop);
        return true;
    }

    private async Task Admit(Actor? actor)
    {
        Actor = actor;
        if (actor is null)
            await Leave();
    }

    /// <summary>Whether a link to what does this leads the actor anywhere; it decides and notes nothing.</summary>
    internal bool Leads(AccessAction wanted) => rules.Leads(Actor, wanted);

    /// <summary>What concerns nobody in particular.</summary>
    internal AccessDecision Decide(AccessAction wanted)
    {
        action = wanted;
        return decision = rules.Decide(Actor, wanted, Today);
    }

    /// <summary>What concerns a person.</summary>
    /// <param name="person">A number as it was asked for, whether it is anybody's or not.</param>
    internal async Task<AccessDecision> Decide(AccessAction wanted, int person, CancellationToken stop)
    {
        action = wanted;
        this.person = person;
        subjects = [person];
        Subject = Actor is null ? null : await SubjectReader.Read(Connection, person, stop);
        return decision = rules.Decide(Actor, wanted, Subject, Today);
    }

    /// <summary>
    /// What concerns a difference that the database does not show: nobody's, or of somebody who is not among one's own.
    /// The database knows of whom, and notes it without telling.
    /// </summary>
    internal AccessDecision DecideOnDifference(AccessAction wanted, int id)
    {
        action = wanted;
        difference = id;
        return decision = rules.Decide(Actor, wanted, null, Today);
    }

    /// <summary>
    /// What concerns something else that the database does not show: somebody's whose matters are not one's own, or
    /// nobody's.
    /// </summary>
    internal AccessDecision DecideOnUnknown(AccessAction wanted)
    {
        action = wanted;
        subjects = [];
        return decision = rules.Decide(Actor, wanted, null, Today);
    }

    /// <summary>
    /// What concerns a person in a matter that is one's own, or one's organisation's, to handle: by whose the matter is, and
    /// not by whose customer the person is. That it is theirs the database has told.
    /// </summary>
    /// <param name="subject">With the authority that handles the matter in the place of the person's own.</param>
    internal AccessDecision DecideOnMatter(AccessAction wanted, Subject subject)
    {
        action = wanted;
        subjects = [subject.Person];
        Subject = subject;
        return decision = rules.Decide(Actor, wanted, subject, Today);
    }

    /// <summary>Whom a list, a search or an export shows: everyone of them, once the list is made.</summary>
    internal void SetSubjects(IEnumerable<int> people) => subjects = [.. people];

    /// <summary>
    /// Whether somebody was asked for and nobody is shown: all answers that tell so are alike, in their time too.
    /// </summary>
    internal bool ShowsNobody => HasSubjects && (decision?.Refused is not null || subjects is not { Length: > 0 });

    /// <summary>The limit of a day is reached: the event tells it.</summary>
    internal void RefuseSearch()
    {
        subjects = [];
        decision = AccessDecision.Because(RefusalReason.TooManySearches);
    }

    /// <summary>For somebody else one may not act, or can't be found out to: nobody's data has been shown.</summary>
    internal RefusalReason RefuseActing(RefusalReason reason)
    {
        subjects = [];
        decision = AccessDecision.Because(reason);
        return reason;
    }

    /// <summary>
    /// Of what was permitted nothing was done: its form was shown again, or it had been done before. So the event tells of
    /// the look, and never of what did not happen.
    /// </summary>
    /// <param name="look">What looking at the page is.</param>
    internal void NoteAsLook(AccessAction look)
    {
        if (work is not { IsCommitted: true } && decision is { Refused: null })
            action = look;
    }

    /// <summary>
    /// The row policies did not take what the rules had permitted: between the two the person has become another's.
    /// What was written is undone, and it is decided once more by what is so now.
    /// </summary>
    /// <returns>Why it is refused; null when it would be permitted now, so that it can be sent again.</returns>
    internal async Task<RefusalReason?> RefuseByPolicy(CancellationToken stop)
    {
        if (work is null || work.IsCommitted)
            throw new InvalidOperationException("Only a work that was begun is refused by the policies.");
        await work.Undo(stop);
        if (person is { } one)
            return (await Decide(action!.Value, one, stop)).Refused;
        decision = AccessDecision.Because(RefusalReason.NotAmongYours);
        return decision.Refused;
    }

    /// <summary>Whether something was begun and is not kept yet: only that can be refused by the policies.</summary>
    internal bool IsAtWork => work is { IsCommitted: false };

    /// <summary>The written reason, where there is one.</summary>
    internal void SetReason(string reason) => why = reason;

    /// <summary>
    /// What is permitted is not noted: the time of an event would tell of somebody who is not to be known. A refusal is.
    /// </summary>
    internal void LeaveNoTrace() => leavesNoTrace = true;

    /// <summary>
    /// For a service that changes something, within the request's transaction. What it does not commit is undone, and
    /// the request tells of itself.
    /// </summary>
    internal Task<Work> Begin(CancellationToken stop) => Begin(Permitted(), stop);

    /// <summary>
    /// The same for the opening of a person who was refused, where a written reason opens. There is no other writing
    /// without a permit.
    /// </summary>
    internal Task<Work> BeginOpening(CancellationToken stop)
    {
        if (Actor is null || action is not AccessActions.OpenPerson || why is null)
            throw new InvalidOperationException("A person is opened by somebody who tells why.");
        if (decision?.Refused is not { } refused || !AccessRules.CanBeOpened(refused))
            throw new InvalidOperationException("There is nothing that a written reason opens.");
        return Begin(new AuditContext(Actor, AccessActions.OpenPerson, why), stop);
    }

    private async Task<Work> Begin(AuditContext context, CancellationToken stop)
    {
        if (work is not null)
            throw new InvalidOperationException("A request does one work.");
        return work = await Work.Within(Connection, transaction!, context, stop);
    }

    private AuditContext Permitted() =>
        Actor is not null && decision is { Refused: null }
            ? new(Actor, action!.Value, why)
            : throw new InvalidOperationException("Nothing is written without a permit.");

    /// <summary>Notes what was seen or refused, and ends the transaction: only now anything may be sent.</summary>
    /// <returns>Whether it may: not if the session has ended in the meantime.</returns>
    internal async Task<bool> Close(CancellationToken stop)
    {
        // Once: a page of an error is shown within the same request.
        if (isClosed)
            return true;
        isClosed = true;
        if (decision is not null)
            Decisions.Add(
                1,
                new KeyValuePair<string, object?>("action", rules.NameOf(action!.Value)),
                new KeyValuePair<string, object?>("outcome", decision.Refused?.ToString() ?? "Permitted")
            );
        if (work is { IsCommitted: true })
        {
            await Leave();
            return true;
        }
        if (work is not null)
            await work.Undo(stop);
        bool isQuiet = leavesNoTrace && decision is { Refused: null };
        bool isNoted = Actor is null || decision is null || isQuiet || await Note(stop);
        if (transaction is not null)
            await transaction.CommitAsync(stop);
        await Leave();
        return isNoted;
    }

    /// <summary>After a failure: nothing has been shown, and nothing is noted.</summary>
    internal async Task Abandon()
    {
        isClosed = true;
        await Leave();
    }

    public async ValueTask DisposeAsync() => await Leave();

    private async Task<bool> Note(CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select access.note($1, $2, $3, $4, $5)", connection);
        command.Parameters.Add(new() { Value = (short)action! });
        command.Parameters.Add(new() { Value = (short)(decision!.Refused ?? 0) });
        command.Parameters.Add(new() { Value = (object?)why ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = subjects ?? [] });
        command.Parameters.Add(
            new() { Value = (object?)difference ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer }
        );
        return await command.ExecuteScalarAsync(stop) is long;
    }

    private async Task Leave()
    {
        if (work is not null)
            await work.DisposeAsync();
        if (transaction is not null)
            await transaction.DisposeAsync();
        if (connection is not null)
            await connection.DisposeAsync();
        transaction = null;
        connection = null;
    }
}

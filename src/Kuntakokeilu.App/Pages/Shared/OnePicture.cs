using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.App.Pages.Casework.Messages;
using Kuntakokeilu.App.Pages.Casework.People;
using Kuntakokeilu.App.Pages.Casework.People.Referrals;
using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Casework.Caseloads;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Casework.Messages;
using Kuntakokeilu.Core.Casework.OwnWords;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.Steering.Deciding;
using Npgsql;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>Somebody around a customer: who, in which role, what of the customer is shown to them, by what right and how long.</summary>
internal sealed record PictureActor(string Who, string Role, string Sees, string Basis, string Until)
{
    /// <summary>Where one writes to them, or reads how to reach them; null where there is no way here.</summary>
    public string? Path { get; init; }

    /// <summary>What is behind the path.</summary>
    public string Way { get; init; } = "";
}

/// <summary>Something that is to be done.</summary>
/// <param name="When">By when, or when; null when nothing was agreed.</param>
/// <param name="Path">Where it is done; null where there is no page.</param>
internal sealed record PictureStep(string What, string Whose, DateOnly? When, string Basis, string? Path = null);

/// <summary>A service that was agreed on.</summary>
internal sealed record PictureService(string What, int Number, string State, string Basis);

/// <summary>
/// Everyone around a customer in one picture: who does what and is shown what by which right, which services there are, what is
/// to be done and whose it is, each line with its basis; and the customer's own words. The same on the customer's page and on
/// one's own, and nowhere else: whoever serves and whoever is served see it, as far as the row policies show it, and nobody
/// who is in it but them.
/// </summary>
internal sealed class OnePicture
{
    private readonly Texts t;

    private OnePicture(Texts t, Around around)
    {
        this.t = t;
        PictureLines lines = new(t, around);
        PictureServices services = new(t, around);
        Actors = [.. new PictureActors(t, around).All()];
        Services = [.. services.Referred(), .. lines.Services()];
        Steps = [.. lines.Steps().Concat(services.Steps()).OrderBy(one => one.When ?? DateOnly.MaxValue)];
        Words = around.Words;
    }

    internal IReadOnlyList<PictureActor> Actors { get; }

    internal IReadOnlyList<PictureService> Services { get; }

    /// <summary>What is first comes first; what has no day comes last.</summary>
    internal IReadOnlyList<PictureStep> Steps { get; }

    internal IReadOnlyList<WrittenWords> Words { get; }

    /// <summary>What comes next and whose it is, in a sentence; null when nothing is to be done.</summary>
    internal string? Next =>
        Steps is not [var first, ..] ? null
        : first.When is { } day ? t["around.next", first.What, first.Whose, t.Date(day)]
        : t["around.next_any_day", first.What, first.Whose];

    /// <param name="responsible">The period of the day; null when nobody is.</param>
    /// <param name="isOwn">Whether the customer reads it.</param>
    internal static async Task<OnePicture> Read(
        NpgsqlConnection connection,
        int person,
        StatedPeriod? responsible,
        DateOnly today,
        Texts t,
        bool isOwn,
        CancellationToken stop
    ) =>
        new(
            t,
            new(person, today, isOwn)
            {
                Authority = await Authorities.Of(connection, person, stop),
                Why = responsible is { Outcome: var outcome } ? new OutcomeWords(t).Why(outcome) : null,
                Worker = isOwn ? await Worker.OfOneself(connection, stop) : await Worker.Of(connection, person, stop),
                Plans = await PlanReader.Of(connection, person, stop),
                Meetings = await PersonMeetings.Read(connection, person, today, stop),
                Thread = await MessageThread.Read(connection, person, stop),
                Referrals = await ReferralReader.Of(connection, person, t.Language, today, stop),
                Words = await OwnWordsService.Of(connection, person, stop),
            }
        );

    internal DataTable ActorTable(Links link) =>
        new(
            t["around.actors"],
            [
                new(t["around.who"]),
                new(t["around.role"]),
                new(t["around.contact"]),
                new(t["around.sees"]),
                new(t["around.basis"]),
                new(t["around.until"]),
            ],
            [
                .. Actors.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{one.Who}"),
                            Markup.Of($"{one.Role}"),
                            one.Path is { } path
                                ? Markup.Of(
                                    $"""<a href="{link[path]}">{one.Way}<span class="visually-hidden">: {one.Who}</span></a>"""
                                )
                                : Markup.Of($"–"),
                            Markup.Of($"{one.Sees}"),
                            Markup.Of($"{one.Basis}"),
                            Markup.Of($"{one.Until}"),
                        ]
                ),
            ]
        );

    internal DataTable ServiceTable(Links link) =>
        new(
            t["around.services"],
            [new(t["around.service"]), new(t["plan.task_state"]), new(t["around.basis"])],
            [
                .. Services.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"""<a href="{link[$"/services/{one.Number}"]}">{one.What}</a>"""),
                            Markup.Of($"{one.State}"),
                            Markup.Of($"{one.Basis}"),
                        ]
                ),
            ]
        );

    internal DataTable StepTable(Links link) =>
        new(
            t["around.steps"],
            [new(t["around.what"]), new(t["around.whose"]), new(t["around.when"]), new(t["around.basis"])],
            [
                .. Steps.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            one.Path is { } path
                                ? Markup.Of($"""<a href="{link[path]}">{one.What}</a>""")
                                : Markup.Of($"{one.What}"),
                            Markup.Of($"{one.Whose}"),
                            Markup.Of($"{(one.When is { } day ? t.Date(day) : t["plan.task_no_due"])}"),
                            Markup.Of($"{one.Basis}"),
                        ]
                ),
            ]
        );
}

/// <summary>What the picture is made of.</summary>
internal sealed record Around(int Person, DateOnly Today, bool IsOwn)
{
    /// <summary>Code of who serves now; null for nobody.</summary>
    public required string? Authority { get; init; }

    /// <summary>Why it does, in words; null for nobody.</summary>
    public required string? Why { get; init; }

    /// <summary>The official to whom the customer is given; null for none.</summary>
    public required string? Worker { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<WrittenPlan> Plans { get; init; }

    public required PersonMeetings Meetings { get; init; }
    public required MessageThread Thread { get; init; }

    /// <summary>To services, the latest first.</summary>
    public required IReadOnlyList<KnownReferral> Referrals { get; init; }
    public required IReadOnlyList<WrittenWords> Words { get; init; }

    internal WrittenPlan? InForce => Plans.FirstOrDefault(one => one.IsAccepted);

    /// <summary>The customer, as whoever reads it calls the customer.</summary>
    internal string Customer(Texts t) => t[IsOwn ? "own_plan.you" : "plan.task_who.customer"];

    /// <summary>Where the plan is: one's own page, or that of the customer's case.</summary>
    internal string PlanPath => IsOwn ? CaseSubject.OwnPlan : CaseSubject.PathOf(Person);

    /// <summary>Where the two write to each other.</summary>
    internal string Messages => IsOwn ? MessagesSubject.Own : MessagesSubject.Of(Person);

    /// <summary>Where the referrals are: one's own, or those of a customer.</summary>
    internal string ReferralsPath => IsOwn ? ReferralsSubject.Own : ReferralsSubject.Of(Person);

    internal string MeetingsPath => IsOwn ? MeetingsSubject.Own : MeetingsSubject.Of(Person);
}

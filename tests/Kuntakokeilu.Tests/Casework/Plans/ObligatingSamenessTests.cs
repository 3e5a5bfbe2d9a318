using System.Globalization;
using System.Text.Json;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Core.Casework.Plans.Tables;
using Kuntakokeilu.Core.Casework.Recording;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Services;
using Kuntakokeilu.Core.Services.Importing;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.Services;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Services;
using Npgsql;

namespace Kuntakokeilu.Tests.Casework.Plans;

/// <summary>
/// Whatever is written of plans, services and the nature of their kinds, the database tells of every service and day the
/// same as the law core, and nobody is ever obligated to a service of a kind that may not obligate.
/// </summary>
public sealed class ObligatingSamenessTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly DateOnly First = new(2022, 4, 1);

    private static readonly ServiceKind[] Never =
    [
        ServiceKind.SelfMotivatedStudy,
        ServiceKind.Information,
        ServiceKind.Municipal,
        ServiceKind.Project,
        ServiceKind.Ohjaamo,
        ServiceKind.LowThreshold,
    ];

    private readonly List<ServiceNature> natures = [.. ServiceNatures.All];
    private AccessWorld world = null!;
    private Random random = new(1);
    private int obligating;
    private int refused;
    private int obligatedReferrals;

    private TestRegister Register => world.Register;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        using CatalogueFiles files = new(Register);
        await files.Services(
            string.Concat(
                Enum.GetValues<ServiceKind>()
                    .Select(kind =>
                        CatalogueFiles.Service($"{kind}", Kuntakokeilu.Base.Texts.Key("", kind)[1..], area: "")
                    )
            )
        );
        await files.Offerings(
            string.Concat(
                Enum.GetValues<ServiceKind>()
                    .Select(kind => CatalogueFiles.Offering($"{kind}", $"{kind}", "2022-04-01"))
            )
        );
    }

    public async ValueTask DisposeAsync() => await Register.DisposeAsync();

    [Fact]
    public Task Database_and_law_tell_the_same_of_everything_that_is_written() => Run(150);

    [Fact]
    [Trait("Category", "Long")]
    public Task Database_and_law_tell_the_same_of_ten_thousand_sequences() => Run(10_000);

    private async Task Run(int sequences)
    {
        for (int i = 0; i < sequences; i++)
        {
            random = new(i);
            int person = world.Everybody[random.Next(world.Everybody.Count)];
            Register.Clock.Now = new(Day(), new(10, 0), TimeSpan.Zero);
            await RestoreReferral(person);
            for (int step = random.Next(3, 9); step > 0; step--)
            {
                await Write(person);
                await IsToldAlike(person);
            }
            // What has been tells of nothing new: else each look would read all of it.
            await Register.Run(
                """
                set session_replication_role = replica;
                truncate casework.plan_item, casework.plan_step, casework.plan_signature, casework.task_step,
                    casework.plan, referrals.referral_entry, referrals.attendance, referrals.attendance_month,
                    referrals.feedback, referrals.interruption_fact, referrals.later_result, referrals.referral;
                reset session_replication_role
                """
            );
        }
        Assert.True(obligating > sequences / 4, $"{obligating} services obligated");
        Assert.True(refused > sequences / 4, $"{refused} writings were refused");
        Assert.True(obligatedReferrals > sequences / 20, $"{obligatedReferrals} referrals obligated");
    }

    private async Task Write(int person)
    {
        switch (random.Next(13))
        {
            case 0 or 1:
                await OnPage(person);
                break;
            case 2 or 3:
                await Answer(person);
                break;
            case 4:
                await Refused(Restoring(person));
                break;
            case 5:
                await Refused("update casework.plan_item set is_obligating = true", isAlways: true);
                await Refused("update services.service set kind = 1 where kind = 14", isAlways: true);
                await Refused("delete from services.nature", isAlways: true);
                break;
            case 6:
                await Nature();
                break;
            case 7:
                // Another municipality's customer, by a transfer; what is agreed stays until it is revised (5 § 8 mom).
                await Register.Run(
                    $"update steering.current_period set organiser = {random.Next(2) * 746 + 91} where person_id = {person}"
                );
                break;
            case 8:
                await Refer(person);
                break;
            case 9 or 10:
                await RestoreReferral(person);
                break;
            case 11:
                await Import(person);
                break;
            default:
                await Refused($"begin; {Restoring(person)}; rollback");
                break;
        }
    }

    /// <summary>As the pages do: proposed and agreed on, where that can be.</summary>
    private async Task Refer(int person)
    {
        ReferralService service = new(Register.Clock);
        ReferralResult proposed;
        await using (Work work = await Work.Begin(Register.Source, TestRegister.Program, Stop))
            proposed = await service.Propose(
                new(Guid.NewGuid(), person, random.Next(1, 18)) { Goal = "Malli", IsLanguageAgreed = true },
                work,
                Stop
            );
        if (proposed.Fault is not null)
            return;
        ReferralResult agreed;
        await using (Work work = await Work.Begin(Register.Source, TestRegister.Program, Stop))
            agreed = await service.Take(
                new(proposed.Referral, 1, Guid.NewGuid(), ReferralStep.Agree, ReferralParty.Official)
                {
                    Day = LegalDay.Today(Register.Clock),
                },
                work,
                Stop
            );
        refused += agreed.Fault is ReferralFault.NotInPlan ? 1 : 0;
        // What was agreed on stays of its day, and says nothing of obligating.
        await Refused($"update referrals.referral set kind = 1 where id = {proposed.Referral} and kind <> 1");
    }

    /// <summary>As an import or a restoring would write them: one to each service, of any day, whether a plan names it or not.</summary>
    private Task RestoreReferral(int person) =>
        Register.Run(
            $"""
            insert into referrals.referral (matter, person_id, offering_id, service_id, kind, provider_id, goal, days,
                arrangements, proposed_on, state, version, agreed_on)
            select gen_random_uuid(), {person}, o.id, s.id, s.kind, o.provider_id, 'Malli', '', '', '{First:yyyy-MM-dd}', 11, 9,
                '{Day():yyyy-MM-dd}'
            from services.offering o join services.service s on s.id = o.service_id
            """
        );

    /// <summary>By the product's own import of what was agreed on in another system.</summary>
    private async Task Import(int person)
    {
        using CatalogueFiles files = new(Register);
        string key = await Register.Ask<string>($"select key from register.person where id = {person}");
        DateOnly agreed = Day();
        string path = Path.Combine(files.Folder, "past.csv");
        await File.WriteAllTextAsync(
            path,
            "source,source_id,person,offering_id,agreed,started,ended,called_off,result\n"
                + string.Concat(
                    Enum.GetValues<ServiceKind>()
                        .Select(kind =>
                            $"malli,{Guid.NewGuid()},{key},{kind},{agreed:yyyy-MM-dd},{agreed:yyyy-MM-dd},"
                            + $"{agreed.AddDays(random.Next(20)):yyyy-MM-dd},,\n"
                        )
                ),
            Stop
        );
        CatalogueSummary imported = await files.Import(PastReferralFile.Past, path);
        Assert.Equal(Enum.GetValues<ServiceKind>().Length, imported.Written);
    }

    /// <summary>As the page of an official does.</summary>
    private async Task OnPage(int person)
    {
        await using Work work = await Work.Begin(Register.Source, TestRegister.Program, Stop);
        PlanText text = new(PlanDetail.Employment, "Malli", "", Tasks()) { Until = Until() };
        PlanResult result = await new PlanService(new CaseRecording(Register.Clock), Register.Clock).Write(
            person,
            await CaseVersion.Of(work.Connection, person, Stop),
            text,
            "municipality-837",
            work,
            Stop
        );
        refused += result is PlanResult.Unfit ? 1 : 0;
    }

    private async Task Answer(int person)
    {
        await using Work work = await Work.Begin(Register.Source, TestRegister.Program, Stop);
        if (await PlanReader.Of(work.Connection, person, Stop) is not [var latest, ..])
            return;
        await new PlanService(new CaseRecording(Register.Clock), Register.Clock).Answer(
            person,
            latest.Id,
            random.Next(4) > 0,
            AcceptedBy.Signature,
            "",
            work,
            Stop
        );
    }

    /// <summary>As an import, a copy or a restoring would write it, past every check of the program.</summary>
    private string Restoring(int person)
    {
        DateOnly day = Day();
        string until = Until() is { } last && last >= day ? $"date '{last:yyyy-MM-dd}'" : "null";
        return $"""
            with written as (
                insert into casework.plan (person_id, written_on, kind, goal, situation, tasks, until_day, months, ground,
                    number_reason, written_by, organisation, recording_id)
                values ({person}, '{day:yyyy-MM-dd}', 1, 'a', '', '{PlanReader.Tasks(Tasks())}', {until}, 1, 0, '', 'x',
                    'municipality-837', 1)
                returning id)
            insert into casework.plan_step (plan_id, person_id, is_accepted, how, note, by, day, recording_id)
            select id, {person}, true, 2, '', 'x', date '{day:yyyy-MM-dd}' + {random.Next(20)}, 1 from written
            """;
    }

    /// <summary>A later nature of a kind that may obligate, or may again.</summary>
    private async Task Nature()
    {
        ServiceKind kind = (ServiceKind)random.Next(1, 18);
        if (Never.Contains(kind))
            return;
        ServiceNature later = new(kind, Day(), IsPromoting: false, MayObligate: random.Next(2) == 0, null);
        if (natures.Any(one => (one.Kind, one.From) == (later.Kind, later.From)))
            return;
        await Natures.Save(Register.Source, [later], Stop);
        natures.Add(later);
    }

    private async Task Refused(string sql, bool isAlways = false)
    {
        try
        {
            await Register.Run(sql);
            Assert.False(isAlways, sql);
        }
        catch (PostgresException e) when (e.SqlState is "23514" or "23502" or "P0001" or "55000" or "23503")
        {
            refused++;
        }
    }

    private PlanTask[] Tasks() =>
        [
            .. Enumerable
                .Range(0, random.Next(4))
                .Select(_ => new PlanTask(TaskCode.Other, "Malli", TaskDoer.Customer, null, random.Next(3) > 0)
                {
                    // The last of them there is not.
                    Service = random.Next(8) == 0 ? null : random.Next(1, 19),
                }),
        ];

    private DateOnly Day() => First.AddDays(random.Next(60));

    private DateOnly? Until() => random.Next(3) == 0 ? First.AddDays(random.Next(60, 120)) : null;

    private async Task IsToldAlike(int person)
    {
        List<(int Service, ServiceKind Kind)> services = [];
        List<(int Service, DateOnly From, DateOnly Until)> told = [];
        List<SignedPlan> plans = [];
        List<(int Service, DateOnly Agreed, bool IsObligating)> referred = [];
        await using NpgsqlConnection connection = await Register.Source.OpenConnectionAsync(Stop);
        await using NpgsqlBatch batch = new(connection);
        batch.BatchCommands.Add(new("select id, kind from services.service"));
        batch.BatchCommands.Add(
            new(
                $"""
                select service_id, first_day, coalesce(last_day, date '9999-12-31') from casework.planned_service
                where person_id = {person.ToString(CultureInfo.InvariantCulture)} and is_obligating
                """
            )
        );
        batch.BatchCommands.Add(
            new(
                $"""
                select s.day, p.until_day, p.tasks::text
                from casework.plan p join casework.plan_step s on s.plan_id = p.id and s.is_accepted
                where p.person_id = {person.ToString(CultureInfo.InvariantCulture)} order by p.id
                """
            )
        );
        batch.BatchCommands.Add(
            new(
                $"""
                select r.service_id, r.agreed_on, o.is_obligating
                from referrals.referral r join referrals.obligation o on o.referral_id = r.id
                where r.person_id = {person.ToString(CultureInfo.InvariantCulture)} and r.agreed_on is not null
                """
            )
        );
        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync(Stop);
        while (await row.ReadAsync(Stop))
            services.Add((row.GetInt32(0), (ServiceKind)row.GetInt16(1)));
        await row.NextResultAsync(Stop);
        while (await row.ReadAsync(Stop))
            told.Add((row.GetInt32(0), row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateOnly>(2)));
        await row.NextResultAsync(Stop);
        while (await row.ReadAsync(Stop))
            plans.Add(
                new(
                    person,
                    row.GetFieldValue<DateOnly>(0),
                    row.IsDBNull(1) ? null : row.GetFieldValue<DateOnly>(1),
                    [
                        .. from task in JsonSerializer.Deserialize<PlanTask[]>(row.GetString(2))!
                        where task.Service is not null
                        select new PlannedService(
                            task.Service!.Value,
                            services.Single(one => one.Service == task.Service).Kind,
                            task.IsObligating
                        ),
                    ]
                )
            );
        await row.NextResultAsync(Stop);
        while (await row.ReadAsync(Stop))
            referred.Add((row.GetInt32(0), row.GetFieldValue<DateOnly>(1), row.GetBoolean(2)));
        foreach ((int service, DateOnly agreed, bool isObligating) in referred)
        {
            Assert.Equal(ObligatingRules.IsObligating(new(person, service, agreed), plans, natures), isObligating);
            Assert.False(isObligating && Never.Contains(services.Single(one => one.Service == service).Kind));
            obligatedReferrals += isObligating ? 1 : 0;
        }
        DateOnly[] days =
        [
            .. plans
                .SelectMany(plan =>
                    (DateOnly?[])[plan.Signed, plan.Signed.AddDays(-1), plan.Until, plan.Until?.AddDays(1)]
                )
                .OfType<DateOnly>()
                .Distinct(),
        ];
        foreach ((int service, ServiceKind kind) in services)
        foreach (DateOnly day in days)
        {
            bool byLaw = ObligatingRules.IsObligating(new(person, service, day), plans, natures);
            bool byDatabase = told.Any(one => one.Service == service && one.From <= day && day <= one.Until);
            Assert.Equal(byLaw, byDatabase);
            Assert.False(byDatabase && Never.Contains(kind), $"{kind} obligates on {day:yyyy-MM-dd}");
            obligating += byLaw ? 1 : 0;
        }
    }
}

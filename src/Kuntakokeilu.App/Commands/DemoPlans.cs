using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Assessments;
using Kuntakokeilu.Core.Casework.Assessments.Tables;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Core.Casework.Plans.Tables;
using Kuntakokeilu.Core.Casework.Recording;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.Services;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Plans of Tampere's customers in every state: one that waits for the demo's jobseeker, others accepted with something done
/// of them, written anew and not answered yet, and not accepted. Made once, by the services of the pages.
/// </summary>
internal sealed class DemoPlans(NpgsqlDataSource database, DemoDay day)
{
    private const string Tampere = "municipality-837";
    private const string Adviser = "Malli Ohjaaja";

    private static readonly CancellationToken Stop = CancellationToken.None;

    private int? coaching;
    private int? workshop;
    private readonly PlanService plans = new(new CaseRecording(day), day);
    private readonly OwnPlanService own = new(new CaseRecording(day), day);
    private readonly AssessmentService assessments = new(new CaseRecording(day), day);

    internal static async Task Add(OpenDatabase database, DemoDay day)
    {
        DateOnly today = LegalDay.Today(day);
        await using NpgsqlCommand command = database.Source.CreateCommand("select exists (select from casework.plan)");
        if (
            today <= LawBook.PilotStart
            || today >= LawAsKnown.Whole.PilotEnd
            || await command.ExecuteScalarAsync() is true
        )
            return;
        DemoPlans made = new(database.Source, day);
        await made.FindServices();
        int[] customers =
        [
            .. await DemoCustomers.Jobseeker.Read(database.Source),
            .. await DemoCustomers.OfPlans.Read(database.Source),
        ];
        await made.Write(customers, today);
    }

    private async Task Write(int[] customers, DateOnly today)
    {
        if (customers.Length < 5)
            return;
        await Assess(customers[0]);
        await Sign(customers[0], Text(today, "Töihin keittiöön"));
        for (int i = 1; i < 5; i++)
        {
            await Assess(customers[i]);
            await Sign(customers[i], Text(today, "Uuteen työhön syksyksi"));
            await Answer(customers[i], isAccepted: i < 4);
        }
        foreach (int one in await DemoCustomers.OfParties.Read(database))
        {
            await Sign(one, Text(today, "Työkokeiluun syksyllä") with { Kind = PlanDetail.Joint });
            await Answer(one, isAccepted: true);
            await Note(one, today);
        }
        await Done(customers[1]);
        await Sign(customers[2], Text(today, "Ammattitutkinto ja työ sen jälkeen"));
    }

    /// <summary>Coaching, which may obligate, and the municipality's own workshop, which never does.</summary>
    private async Task FindServices()
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            select kind, min(id) from services.service where 837 = any (area) and kind in (1, 14) group by kind order by kind
            """
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            if ((ServiceKind)row.GetInt16(0) is ServiceKind.JobSearchCoaching)
                coaching = row.GetInt32(1);
            else
                workshop = row.GetInt32(1);
    }

    private PlanText Text(DateOnly today, string goal) =>
        new(
            PlanDetail.Employment,
            goal,
            "Ansioluettelo on vanha. Sovittiin, että asiakas hakee töitä ja käy valmennuksessa.",
            [
                new(TaskCode.JobSearch, "Tee ansioluettelo", TaskDoer.Customer, today.AddDays(14), IsObligating: false),
                new(TaskCode.Coaching, "Työnhakuvalmennus", TaskDoer.Customer, today.AddDays(45), IsObligating: true)
                {
                    Service = coaching,
                },
                new(TaskCode.Other, "Oma työpaja", TaskDoer.Customer, today.AddDays(60), IsObligating: false)
                {
                    Service = workshop,
                },
                new(
                    TaskCode.Other,
                    "Lähetä tiedot kursseista",
                    TaskDoer.Official,
                    today.AddDays(7),
                    IsObligating: false
                ),
            ]
        )
        {
            Number = ObligationLaw.IsNordic(today) ? 4 : null,
            ReportBy = today.AddDays(30),
        };

    private async Task Sign(int person, PlanText text)
    {
        await using Work work = await Begin();
        int version = await CaseVersion.Of(work.Connection, person, Stop);
        await plans.Write(person, version, text, Tampere, work, Stop);
    }

    private async Task Answer(int person, bool isAccepted)
    {
        await using Work work = await Begin();
        int plan = (await PlanReader.Of(work.Connection, person, Stop)) is [var latest, ..] ? latest.Id : 0;
        string note = isAccepted ? "" : "Asiakas haluaa ensin keskustella koulutuksesta.";
        await plans.Answer(person, plan, isAccepted, AcceptedBy.Signature, note, work, Stop);
    }

    /// <summary>The social services have signed; Kela has not, and may not take part.</summary>
    private async Task Note(int person, DateOnly today)
    {
        await using Work work = await Begin();
        IReadOnlyList<WrittenPlan> written = await PlanReader.Of(work.Connection, person, Stop);
        foreach (PartyOfPlan one in written[0].Parties.Where(one => one.Expected.IsAlways))
            await new SignatureService(day).Note(
                person,
                written[0].Id,
                one.Expected.Party,
                "Malli Sosiaalityöntekijä",
                today,
                work,
                Stop
            );
    }

    private async Task Done(int person)
    {
        await using Work work = await Begin();
        int plan = (await PlanReader.Of(work.Connection, person, Stop)) is [var latest, ..] ? latest.Id : 0;
        await own.TellTask(person, plan, 0, isDone: true, "", work, Stop);
    }

    private async Task Assess(int person)
    {
        await using Work work = await Begin();
        int version = await CaseVersion.Of(work.Connection, person, Stop);
        AssessedNeeds needs = new("Kokki, kymmenen vuotta keittiötyötä.", "Jaksaa kokoaikaista työtä.", "Hakee itse.")
        {
            Likelihood = Likelihood.Medium,
            Obstacles = ["language"],
            Line = ServiceLine.Employment,
        };
        await assessments.Record(person, version, needs, Tampere, work, Stop);
    }

    private Task<Work> Begin() => Work.Begin(database, AuditContext.OfProgram(Adviser), Stop);
}

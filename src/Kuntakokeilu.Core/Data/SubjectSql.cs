using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Attachments.Tables;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Core.Guidance.Importing;
using Kuntakokeilu.Core.Guidance.Searching;
using Kuntakokeilu.Core.Guidance.Tables;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Notices.Tables;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Kuntakokeilu.Core.Population.Tables;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.Registration.Export.Tables;
using Kuntakokeilu.Core.Registration.Starts;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Core.Surveys.Answering;
using Kuntakokeilu.Core.Surveys.Tables;
using Kuntakokeilu.Core.Transfers.Requests;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.Statements;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Kuntakokeilu.Core.Data;

/// <summary>
/// Roles, functions, triggers, rights and row policies: the access.sql of each subject, and what the mappings declare
/// of personal tables. Where a table grows step by step, these are made anew as a whole when a word of them has
/// changed: what stands in the files is all there is.
/// </summary>
internal static partial class SubjectSql
{
    /// <summary>As the list of what was brought up to date names it.</summary>
    internal const string Name = "access.sql";

    /// <summary>What the subjects rest on.</summary>
    private static readonly string[] First =
    [
        "Data/roles.sql",
        "Access/access.sql",
        "Access/standing.sql",
        "Access/Auditing/access.sql",
        "Access/policies.sql",
    ];

    /// <summary>The subjects in the order in which they rest on each other.</summary>
    private static readonly string[] Subjects =
    [
        "Register",
        "Steering",
        "Intake",
        "Intake/Identities",
        "Obligations",
        "Statements",
        "Notices",
        "Population",
        "Attachments",
        "Registration",
        "Registration/Restarting",
        "Registration/Refusing",
        "Registration/Starts",
        "Registration/Corrections",
        "Registration/Export",
        "Transfers",
        "Transfers/Requests",
        "Transfers/Moves",
        "Transfers/Launch",
        "Transfers/Returns",
        "Guidance",
        "Services",
        "Casework",
        "Casework/Plans",
        "Casework/Meetings",
        "Casework/Caseloads",
        "Casework/Messages",
        "Casework/OwnWords",
        "Casework/Statements",
        "Casework/Statements/Reports",
        "Ohjaamo",
        "Referrals",
        "Referrals/Places",
        "Referrals/Referred",
        "Referrals/Attending",
        "Referrals/Experience",
        "Money",
        "Grants/Applications",
        "Grants/Payments",
        "Referrals/Telling",
        "Monitoring",
        "Surveys",
    ];

    /// <summary>
    /// Whose constants may stand in the SQL by name, as <c>{Role.Manager}</c>; an action does as its subject names it.
    /// </summary>
    private static readonly Type[] Named =
    [
        typeof(Role),
        typeof(Purpose),
        typeof(AuditEvent),
        typeof(RecordingSource),
        typeof(OrganisationKind),
        typeof(Organisations),
        typeof(ReasonedAccess),
        typeof(RefusalReason),
        typeof(ActingGround),
        typeof(ActingState),
        typeof(PopulationTaskKind),
        typeof(Person),
        typeof(IdentitySql),
        typeof(NoticeState),
        typeof(MeetingState),
        typeof(FreeTimeState),
        typeof(ContactOutcome),
        typeof(AttachmentState),
        typeof(NoticeKind),
        typeof(RequestState),
        typeof(RequestStep),
        typeof(RequestParty),
        typeof(TransferGround),
        typeof(ReferralState),
        typeof(ReferralStep),
        typeof(ReferralParty),
        typeof(ReferralDays),
        typeof(ExportTicket),
        typeof(JourneyKind),
        typeof(StartMatters),
        typeof(StartOutcome),
        typeof(RegisterEventKind),
        typeof(GuidanceRecord),
        typeof(QuestionState),
        typeof(TakenIdentifier),
        typeof(Authority),
        typeof(Basis),
        typeof(GrantState),
        typeof(GrantStep),
        typeof(GrantParty),
        typeof(PaymentState),
        typeof(PaymentStep),
        typeof(MoneyState),
        typeof(EmploymentStatus),
        typeof(AccountKind),
        typeof(TransferKind),
        typeof(TransferPhase),
        typeof(StatementEventKind),
        typeof(ReportStep),
        typeof(ConductReason),
        typeof(MessageState),
        typeof(SurveyState),
        typeof(AskedState),
        typeof(AnswerOutcome),
        typeof(AnswerLinks),
        typeof(Kuntakokeilu.Base.Lists.ListSql),
    ];

    /// <summary>Whether this release's text has ever been run: a node of the next release may have run its own since.</summary>
    internal static Task<bool> HasRun(KokeiluDb db, AccessRights rights, CancellationToken stop)
    {
        byte[] hash = Hash(Text(db.Model, rights));
        return db.Set<AppliedSql>().AnyAsync(applied => applied.Hash == hash, stop);
    }

    /// <summary>In one transaction, by one program at a time.</summary>
    /// <returns>Whether it was run; not when the database has it already.</returns>
    internal static async Task<bool> Run(KokeiluDb db, AccessRights rights, CancellationToken stop)
    {
        string text = Text(db.Model, rights);
        byte[] hash = Hash(text);
        await db.Database.OpenConnectionAsync(stop);
        NpgsqlConnection connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await Execute(connection, "lock table public.applied_sql in exclusive mode", stop);
        await using (
            NpgsqlCommand last = new("select hash from public.applied_sql order by id desc limit 1", connection)
        )
            if (await last.ExecuteScalarAsync(stop) is byte[] had && had.AsSpan().SequenceEqual(hash))
                return false;
        await Execute(connection, text, stop);
        await using (NpgsqlCommand kept = new("insert into public.applied_sql (hash) values ($1)", connection))
        {
            kept.Parameters.Add(new() { Value = hash });
            await kept.ExecuteNonQueryAsync(stop);
        }
        await transaction.CommitAsync(stop);
        return true;
    }

    /// <summary>The whole text.</summary>
    internal static string Text(IModel model, AccessRights rights)
    {
        StringBuilder text = new();
        foreach (string first in First)
            text.Append(File(first));
        foreach (PersonalTable table in PersonalTable.Of(model))
            text.Append(table.ToSql());
        foreach (string subject in Subjects)
            text.Append(File($"{subject}/access.sql"));
        text.Append(File("Data/owners.sql"));
        string schemas = string.Join(
            ", ",
            model
                .GetEntityTypes()
                .Select(entity => entity.GetSchema())
                .Where(schema => schema is not (null or "public"))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        return Constant.Replace(
            text.Replace("{schemas}", schemas)
                .Replace("{rights}", Rights(rights))
                .Replace("{right_of_role}", $"{OfRole}")
                .Replace("{right_of_purpose}", $"{OfPurpose}")
                .Replace("{recording}", string.Join(", ", rights.Actions.Where(rights.Records).Select(one => (int)one)))
                .Replace(
                    "{asking_again}",
                    string.Join(", ", rights.Actions.Where(rights.AsksAgain).Select(one => (int)one))
                )
                .Replace("{organisers}", Organisers())
                .Replace("{pilot_start}", $"{LawBook.PilotStart:yyyy-MM-dd}")
                .Replace("{te_offices}", Offices())
                .Replace("{request_moves}", RequestSteps())
                .Replace("{referral_moves}", ReferralSteps())
                .Replace("{grant_moves}", StepsOfGrants())
                .Replace("{payment_moves}", StepsOfPayments())
                .Replace("{pilot_areas}", AreaNumbers())
                .Replace("{guidance_themes}", Theme.Rows())
                .Replace("{word_forms}", WordForms.Rows())
                .ToString(),
            name => Number(name, rights)
        );
    }

    /// <summary>An action's number is far below it.</summary>
    private const int OfPurpose = 10_000;

    private const int OfRole = 100 * OfPurpose;

    /// <summary>What each role may do for each purpose, as a number each.</summary>
    private static string Rights(AccessRights rights) =>
        string.Join(
            ", ",
            from role in Enum.GetValues<Role>()
            from purpose in Capacity.PurposesOf(role)
            from action in rights.Actions
            where rights.Has(role, purpose, action)
            select $"{((int)role * OfRole) + ((int)purpose * OfPurpose) + (int)action}"
        );

    /// <summary>Who organises the services of which municipality from which day and until which, as rows.</summary>
    private static string Organisers() =>
        string.Join(
            ", ",
            from municipality in PilotAreas.All.SelectMany(area => area.Municipalities)
            from one in OrganisingAgreements.TimesOf(municipality)
            select $"({municipality.Number}, {one.Organiser.Number}, date '{one.From:yyyy-MM-dd}', date '{one.To:yyyy-MM-dd}')"
        );

    /// <summary>The TE office of each municipality, as rows.</summary>
    private static string Offices() =>
        string.Join(
            ", ",
            from municipality in Municipalities.All
            let office = TeOffices.NumberOf(municipality.Code)
            where office is not null
            select $"({municipality.Code.Number}, {office})"
        );

    /// <summary>Which step leads from which state to which, and by whom, as rows.</summary>
    private static string RequestSteps() =>
        string.Join(
            ", ",
            from move in RequestMoves.All
            let only = move.ToMunicipality is { } told ? $"{told}" : "null::boolean"
            select $"({(int)move.From}, {(int)move.Step}, {(int)move.By}, {(int)move.To}, {only})"
        );

    /// <summary>The same of referrals to services.</summary>
    private static string ReferralSteps() =>
        string.Join(
            ", ",
            ReferralMoves.All.Select(move => $"({(int)move.From}, {(int)move.Step}, {(int)move.By}, {(int)move.To})")
        );

    /// <summary>The same of applications for benefits.</summary>
    private static string StepsOfGrants() =>
        string.Join(
            ", ",
            GrantMoves.All.Select(move => $"({(int)move.From}, {(int)move.Step}, {(int)move.By}, {(int)move.To})")
        );

    /// <summary>The same of applications for payment.</summary>
    private static string StepsOfPayments() =>
        string.Join(
            ", ",
            PaymentMoves.All.Select(move => $"({(int)move.From}, {(int)move.Step}, {(int)move.By}, {(int)move.To})")
        );

    /// <summary>The number of each municipality's pilot area, as rows.</summary>
    private static string AreaNumbers() =>
        string.Join(
            ", ",
            from area in PilotAreas.All
            from municipality in area.Municipalities
            select $"({municipality.Number}, {PilotAreaNumbers.Of(area)})"
        );

    private static string Number(Match name, AccessRights rights) =>
        name.Groups[1].Value == nameof(AccessAction) ? $"{(int)rights.Named(name.Groups[2].Value)}"
        : Named.Single(type => type.Name == name.Groups[1].Value).GetField(name.Groups[2].Value, Constants) is { } field
            ? $"{(field.GetRawConstantValue() is string text ? text : Convert.ToInt64(field.GetRawConstantValue()))}"
        : throw new InvalidOperationException($"There is no constant {name.Value}.");

    private const System.Reflection.BindingFlags Constants =
        System.Reflection.BindingFlags.Static
        | System.Reflection.BindingFlags.Public
        | System.Reflection.BindingFlags.NonPublic;

    private static string File(string name)
    {
        using StreamReader file = new(typeof(SubjectSql).Assembly.GetManifestResourceStream(name)!);
        return file.ReadToEnd();
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    [GeneratedRegex(@"\{(\w+)\.(\w+)\}")]
    private static partial Regex Constant { get; }
}

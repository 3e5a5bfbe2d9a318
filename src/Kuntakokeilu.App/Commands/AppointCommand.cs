using System.CommandLine;
using System.Globalization;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Core.Commands;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>appoint</c>: the operator of the machine grants the rights that nobody can grant yet.</summary>
internal static class AppointCommand
{
    /// <summary>Users read it where else a decision's reason stands.</summary>
    private const string Reason = "Palvelimen ylläpitäjä myönsi komennolla appoint.";

    private const string Necessity = "Käyttöoikeuksien myöntäminen ei ole alkanut: ensimmäinen käyttöoikeus.";

    internal static Command Create()
    {
        Option<string> organisation = new("--organisation")
        {
            Description = "Its code, such as keha.",
            Required = true,
        };
        Option<Role> role = new("--role") { Description = "The role.", Required = true };
        Option<string> issuer = new("--issuer")
        {
            Description = "Address of the provider by which the holder signs in.",
            Required = true,
        };
        Option<string> subject = new("--subject")
        {
            Description = "The provider's lasting name for the holder.",
            Required = true,
        };
        Option<string> name = new("--name") { Description = "The holder's name.", Required = true };
        Option<string?> until = new("--until") { Description = "Last day, YYYY-MM-DD; without it two years." };
        Option<string> data = DatabaseOptions.Data();
        Command command = new(
            "appoint",
            "Grants KEHA's first right of use; other organisations' only as long as KEHA has nobody who grants."
        )
        {
            organisation,
            role,
            issuer,
            subject,
            name,
            until,
            data,
        };
        command.SetAction(given =>
        {
            DateOnly today = LegalDay.Today(TimeProvider.System);
            using OpenDatabase database = OpenDatabase.At(given.GetRequiredValue(data));
            return Run(
                database,
                new()
                {
                    Organisation = given.GetRequiredValue(organisation),
                    Role = given.GetRequiredValue(role),
                    Issuer = given.GetRequiredValue(issuer),
                    Subject = given.GetRequiredValue(subject),
                    Name = given.GetRequiredValue(name),
                    Employment = EmploymentIn(given.GetRequiredValue(role)),
                    Necessity = Necessity,
                    TasksPercent = 100,
                    IsOccasional = false,
                    SeesProtected = false,
                    Responsible = given.GetRequiredValue(role) is Role.Machine ? given.GetRequiredValue(name) : null,
                    From = today,
                    Until = Day(given.GetValue(until)) ?? PermitConditions.LastDay(today),
                }
            );
        });
        return command;
    }

    private static int Run(OpenDatabase database, PermitApplication application)
    {
        PermitService permits = new(TimeProvider.System);
        AppointResult result = Appoint(database, permits, application).GetAwaiter().GetResult();
        if (Refusal(result) is { } why)
            throw new CannotRunException(why);
        Terminal.Say(
            $"{application.Name} has the role {application.Role} in {application.Organisation} "
                + $"until {application.Until:yyyy-MM-dd}."
        );
        return ExitCode.Done;
    }

    private static async Task<AppointResult> Appoint(
        OpenDatabase database,
        PermitService permits,
        PermitApplication application
    )
    {
        AuditContext program = AuditContext.OfProgram("appoint");
        await using Work work = await Work.Begin(database.Source, program, CancellationToken.None);
        return await permits.Appoint(application, Reason, work, CancellationToken.None);
    }

    private static string? Refusal(AppointResult result) =>
        result switch
        {
            AppointResult.Granted => null,
            AppointResult.NoSuchOrganisation => "There is no organisation of that code.",
            AppointResult.KehaDecides => "KEHA has somebody who grants rights of use: apply for it on the pages.",
            AppointResult.ConditionsNotMet =>
                "The conditions of a right of use do not hold: is the role one of the organisation, "
                    + $"and the last day within {PermitConditions.LongestMonths} months?",
            AppointResult.HasIt => "The account has this right already.",
        };

    /// <summary>In whose service people of a role usually are.</summary>
    internal static Employment EmploymentIn(Role role) =>
        role switch
        {
            Role.Machine => Employment.Program,
            Role.Caseworker or Role.Manager => Employment.MunicipalOfficial,
            Role.TeOfficer or Role.ElyOfficer or Role.KehaOfficer or Role.Ministry or Role.Supervisor =>
                Employment.StateOfficial,
            _ => Employment.Employee,
        };

    private static DateOnly? Day(string? text)
    {
        if (text is null)
            return null;
        return DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
            : throw new CannotRunException("--until takes a day as YYYY-MM-DD.");
    }
}

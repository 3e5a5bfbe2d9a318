using System.Globalization;
using Kuntakokeilu.App.Areas;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.App.Register;

/// <summary>Finds one person's rows by reading the files once, without parsing anyone else's.</summary>
/// <remarks>A stand-in until the register has its reader: fields in quotes are not understood.</remarks>
internal static class PersonFinder
{
    /// <summary>The person's rows; null when the file of facts has none.</summary>
    internal static PersonRows? Find(string factsFile, string? actsFile, string person)
    {
        List<string> rejected = [];
        List<RegisterEvent> entries = [];
        bool found = false;
        foreach (PersonRow row in Rows(factsFile, person))
        {
            found = true;
            Take(row, Entry, entries, factsFile, rejected);
        }
        List<TeOfficeAct> acts = [];
        if (actsFile is not null)
            foreach (PersonRow row in Rows(actsFile, person))
                Take(row, Act, acts, actsFile, rejected);
        return found ? new(person, entries, acts, rejected) : null;
    }

    private static IEnumerable<PersonRow> Rows(string file, string person)
    {
        using StreamReader reader = new(file);
        string[] header = reader.ReadLine()?.Split(',') ?? [];
        int column = Array.IndexOf(header, "person");
        if (column < 0)
            throw new InvalidDataException($"{file}: there is no column 'person'.");
        for (int number = 2; reader.ReadLine() is { } line; number++)
            if (line.Contains(person, StringComparison.Ordinal) && line.Split(',') is var fields)
                if (column < fields.Length && fields[column] == person)
                    yield return new(number, header, fields);
    }

    private static void Take<T>(
        PersonRow row,
        Func<PersonRow, T> read,
        List<T> into,
        string file,
        List<string> rejected
    )
    {
        try
        {
            into.Add(read(row));
        }
        catch (FormatException e)
        {
            rejected.Add($"{Path.GetFileName(file)}:{row.Line}: {e.Message}");
        }
    }

    private static RegisterEvent Entry(PersonRow row) =>
        new(
            row.Date("date"),
            row["event"] switch
            {
                "start" => RegisterEventKind.Start,
                "change" => RegisterEventKind.Change,
                "registry" => RegisterEventKind.Registry,
                "end" => RegisterEventKind.End,
                var other => throw new FormatException($"event '{other}'"),
            },
            new JobseekerFacts
            {
                BirthDate = row.Date("birth_date"),
                HomeMunicipality = row.Municipality("home_municipality"),
                PlaceOfStay = row.Municipality("place_of_stay"),
                Status = row["status"] is [>= '0' and <= '9' and var code]
                    ? (EmploymentStatus)(code - '0')
                    : throw new FormatException($"status '{row["status"]}'"),
                WeeklyHours = row.Hours("weekly_hours"),
                AtRisk = row.IsYes("at_risk"),
                PromotingService = row.IsYes("promoting_service"),
                EarningsRelated = row.Answer("earnings_related"),
                MotherTongue = LanguageCode.Parse(row["mother_tongue"]),
                Immigrant = row.Answer("immigrant"),
                TemporaryProtection = row.IsYes("temporary_protection"),
                RedundancyProtection = row.IsYes("redundancy_protection"),
            }
        );

    private static TeOfficeAct Act(PersonRow row) =>
        new(
            row.Date("date"),
            row["act"] switch
            {
                "leave_untransferred" => TeOfficeActKind.LeaveUntransferred,
                "transfer_to_te_office" => TeOfficeActKind.TransferToTeOffice,
                "transfer_to_municipality" => TeOfficeActKind.TransferToMunicipality,
                var other => throw new FormatException($"act '{other}'"),
            },
            row.Municipality("to"),
            row["ground"] switch
            {
                "language" => TransferGround.Language,
                "inappropriate" => TransferGround.Inappropriate,
                "safety" => TransferGround.Safety,
                "other" => TransferGround.Other,
                _ => TransferGround.NotInTheAct,
            },
            row.IsYes("requested"),
            row.IsYes("services_secured"),
            row.IsYes("accepted")
        );

    private sealed record PersonRow(int Line, string[] Header, string[] Fields)
    {
        internal string this[string column]
        {
            get
            {
                int i = Array.IndexOf(Header, column);
                return i >= 0 && i < Fields.Length ? Fields[i] : "";
            }
        }

        internal DateOnly Date(string column) =>
            DateOnly.TryParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out DateOnly day)
                ? day
                : throw new FormatException($"{column} '{this[column]}'");

        internal MunicipalityCode Municipality(string column)
        {
            var code = MunicipalityCode.Parse(this[column]);
            return code.IsNone || Municipalities.Find(code) is not null
                ? code
                : throw new FormatException($"{column} '{this[column]}'");
        }

        internal WeeklyHours Hours(string column) =>
            this[column] is not { Length: > 0 } text ? WeeklyHours.NotGiven
            : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal hours)
            && hours <= 168
                ? WeeklyHours.Of(hours)
            : throw new FormatException($"{column} '{text}'");

        internal Answer Answer(string column) =>
            this[column] switch
            {
                "yes" => Law.Facts.Answer.Yes,
                "no" => Law.Facts.Answer.No,
                "unknown" => Law.Facts.Answer.Unknown,
                var other => throw new FormatException($"{column} '{other}'"),
            };

        internal bool IsYes(string column) => this[column] == "yes";
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Services.Importing;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Sample;

/// <summary>
/// A catalogue of services for the sample, plainly made up: the same services in each pilot area, by providers that there are
/// not, with times around a day. The same day gives the same.
/// </summary>
internal static class SampleCatalogue
{
    private const string Source = "malli";
    private const int OfferingsOfService = 3;

    private static readonly CompositeFormat Postal = CompositeFormat.Parse("{0:000}00");

    /// <summary>As services.csv and offerings.csv have them, by the column.</summary>
    private sealed class Row
    {
        private readonly Dictionary<string, string> values = new() { ["source"] = Source };

        internal string this[string column]
        {
            get => values.GetValueOrDefault(column, "");
            set => values[column] = value;
        }
    }

    /// <returns>The two files.</returns>
    internal static (string Services, string Offerings) Write(string folder, DateOnly today)
    {
        Directory.CreateDirectory(folder);
        List<Row> services = [];
        List<Row> offerings = [];
        string[][] templates = [.. DataFile.Rows("Sample/services.csv")];
        int number = 0;
        foreach (PilotArea area in PilotAreas.All)
            for (int i = 0; i < templates.Length; i++)
            {
                Row service = Service(templates[i], area, ++number);
                services.Add(service);
                for (int k = 0; k < OfferingsOfService; k++)
                    offerings.Add(Offering(service, area, number, k, today));
            }
        return (
            Write(folder, "services.csv", CatalogueFile.Services, services),
            Write(folder, "offerings.csv", CatalogueFile.Offerings, offerings)
        );
    }

    /// <summary>
    /// What the sample's people were agreed on services of, before the day: each kind once for the whole country, ended, so that
    /// nobody finds it among what there is to offer.
    /// </summary>
    internal static (string Services, string Offerings) WritePast(string folder)
    {
        List<Row> services = [];
        List<Row> offerings = [];
        foreach (string[] template in DataFile.Rows("Sample/services.csv").DistinctBy(one => one[0]))
        {
            Row service = new()
            {
                ["source_id"] = $"past-{template[0]}",
                ["kind"] = template[0],
                ["status"] = "ended",
                ["organisation_id"] = "aiemmat",
                ["organisation_kind"] = "state",
                ["organisation_fi"] = "Aiempi järjestelmä (keksitty)",
                ["organisation_sv"] = "Det tidigare systemet (påhittat)",
                ["name_fi"] = template[2],
                ["name_sv"] = template[3],
                ["name_en"] = template[4],
            };
            Row offering = new()
            {
                ["source_id"] = service["source_id"],
                ["service_id"] = service["source_id"],
                ["first_day"] = "2020-01-01",
                ["last_day"] = "2024-12-31",
                ["language"] = "finnish",
                ["location_id"] = "aiemmat",
                ["location_kind"] = "place",
                ["location_fi"] = "Eri paikoissa",
                ["location_sv"] = "På olika ställen",
            };
            foreach (string part in (string[])["id", "kind", "fi", "sv"])
                offering[$"provider_{part}"] = service[$"organisation_{part}"];
            services.Add(service);
            offerings.Add(offering);
        }
        return (
            Write(folder, "past-services.csv", CatalogueFile.Services, services),
            Write(folder, "past-offerings.csv", CatalogueFile.Offerings, offerings)
        );
    }

    private static Row Service(string[] template, PilotArea area, int number)
    {
        Municipality seat = Seat(area);
        Row row = new()
        {
            ["source_id"] = $"s{number}",
            ["kind"] = template[0],
            ["municipalities"] = string.Join(' ', area.Municipalities.Select(one => $"{one}")),
            ["description_fi"] = $"{template[5]} Tämä palvelu on keksitty.",
            ["description_sv"] = $"{template[6]} Den här servicen är påhittad.",
            ["description_en"] = $"{template[7]} This service is made up.",
            ["application_fi"] = "Kysy palvelua omalta asiantuntijaltasi.",
            ["application_sv"] = "Fråga din egen sakkunniga om servicen.",
            ["application_en"] = "Ask your own official for the service.",
            ["url"] = "https://palvelu.malli.invalid/",
        };
        (row["name_fi"], row["name_sv"], row["name_en"]) = (
            $"{template[2]}: {seat.NameFi}",
            $"{template[3]}: {seat.NameSv}",
            $"{template[4]}: {seat.NameFi}"
        );
        (row["summary_fi"], row["summary_sv"], row["summary_en"]) = (template[5], template[6], template[7]);
        (row["eligibility_fi"], row["eligibility_sv"], row["eligibility_en"]) = (
            template[8],
            template[9],
            template[10]
        );
        Organisation(row, "organisation", template[1], seat);
        if (template[0] is "project")
        {
            row["project_id"] = $"p{seat.Code}";
            (row["project_fi"], row["project_sv"]) = ("Mallihanke (ESR, keksitty)", "Exempelprojekt (ESF, påhittat)");
        }
        if (template[0] is "ohjaamo" or "project")
            row["maximum_age"] = "29";
        return row;
    }

    private static void Organisation(Row row, string of, string kind, Municipality seat)
    {
        (string id, string fi, string sv) = kind switch
        {
            "municipality" => ($"kunta-{seat.Code}", $"{seat.NameFi} (malli)", $"{seat.NameSv} (exempel)"),
            "company" => ("yritys", "Mallivalmennus Oy", "Exempelträning Ab"),
            "association" => ("yhdistys", "Malliyhdistys ry", "Exempelföreningen rf"),
            "school" => ("oppilaitos", "Mallila-opisto", "Exempelinstitutet"),
            "wellbeing_county" => ("hyvinvointialue", "Mallilan hyvinvointialue", "Exempels välfärdsområde"),
            _ => ("toimisto", "Mallilan TE-toimisto", "Exempels TE-byrå"),
        };
        (row[$"{of}_id"], row[$"{of}_kind"], row[$"{of}_fi"], row[$"{of}_sv"]) = (id, kind, fi, sv);
    }

    private static Row Offering(Row service, PilotArea area, int number, int k, DateOnly today)
    {
        Municipality seat = Seat(area);
        DateOnly first = today.AddDays(7 + k * 28 + number % 14);
        bool isRemote = (number + k) % 4 == 0;
        Row row = new()
        {
            ["source_id"] = string.Create(CultureInfo.InvariantCulture, $"{service["source_id"]}-{k + 1}"),
            ["service_id"] = service["source_id"],
            ["first_day"] = Day(first),
            ["last_day"] = Day(first.AddDays(60)),
            ["apply_until"] = Day(first.AddDays(-1)),
            ["language"] =
                (number + k) % 5 == 1 ? "swedish"
                : (number + k) % 7 == 1 ? "english"
                : "finnish",
            ["places"] =
                service["kind"] is "ohjaamo" or "low_threshold" ? ""
                // The last one is soon full.
                : k == OfferingsOfService - 1 ? "2"
                : (6 + number % 10).ToString(CultureInfo.InvariantCulture),
            ["location_id"] = isRemote ? "verkko" : $"piste-{seat.Code}",
            ["location_kind"] = isRemote ? "remote" : "place",
            ["location_fi"] = isRemote ? "Mallin etäryhmä" : $"Mallipiste: {seat.NameFi}",
            ["location_sv"] = isRemote ? "Exempels grupp på nätet" : $"Exempelplatsen: {seat.NameSv}",
        };
        if (!isRemote)
        {
            row["street"] = "Mallikatu 1";
            row["postal_code"] = string.Format(CultureInfo.InvariantCulture, Postal, seat.Code.Number);
            row["post_office"] = "MALLILA";
            row["municipality"] = $"{seat.Code}";
            row["accessible"] = seat.Code.Number % 3 == 0 ? "no" : "yes";
        }
        foreach (string part in (string[])["id", "kind", "fi", "sv"])
            row[$"provider_{part}"] = service[$"organisation_{part}"];
        return row;
    }

    /// <summary>The largest municipality of the area.</summary>
    private static Municipality Seat(PilotArea area) =>
        area.Municipalities.Select(code => Municipalities.Find(code)!).MaxBy(one => one.Population)!;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Write(string folder, string name, CatalogueFile file, IReadOnlyList<Row> rows)
    {
        ArrayBufferWriter<byte> text = new();
        text.Write(Encoding.UTF8.GetBytes($"{string.Join(',', file.Columns.Select(one => one.Name))}\n"));
        foreach (Row row in rows)
        {
            for (int i = 0; i < file.Columns.Count; i++)
            {
                if (i > 0)
                    text.Write(","u8);
                CsvText.Append(text, Encoding.UTF8.GetBytes(row[file.Columns[i].Name]));
            }
            text.Write("\n"u8);
        }
        using OutputFile output = new(folder, name);
        output.Append(text.WrittenSpan);
        output.Keep();
        return Path.Combine(folder, name);
    }
}

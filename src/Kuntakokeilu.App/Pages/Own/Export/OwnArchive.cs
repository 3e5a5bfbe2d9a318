using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Core.Attachments;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Casework.Messages;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.Registration.Corrections;
using Kuntakokeilu.Core.Steering;
using Npgsql;

namespace Kuntakokeilu.App.Pages.Own.Export;

/// <summary>
/// What is stored of the jobseeker of the session, as an archive that programs read: own.json, tables of rows, periods,
/// notices and looks, and the attachments that are clean.
/// </summary>
internal sealed class OwnArchive(NpgsqlConnection connection, Texts t)
{
    /// <summary>So many looks at a time.</summary>
    private const int LooksAtATime = 500;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal async Task<byte[]> Of(int person, DateOnly today, CancellationToken stop)
    {
        PersonRecord record = (await PersonReader.Load(connection, person, stop))!;
        KnownHistory history = KnownHistory.Now(record);
        using MemoryStream archive = new();
        using (ZipArchive zip = new(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            await Add(zip, "own.json", await Own(person, record, today, stop));
            await Add(
                zip,
                "facts.csv",
                Rows(
                    RowText.FactsHeader,
                    history.InForce.Select(fact => $"{record.Key},{RowText.Of(fact.Event, fact.Carried)}")
                )
            );
            await Add(
                zip,
                "acts.csv",
                Rows(RowText.ActsHeader, history.Acts.Select(act => $"{record.Key},{RowText.Of(act.Act.Act)}"))
            );
            await Add(zip, "periods.csv", Periods(history));
            await Add(zip, "meetings.csv", await Meetings(person, stop));
            await Add(zip, "messages.csv", await Messages(person, stop));
            await Add(zip, "notices.csv", await Notices(person, stop));
            await Add(zip, "looks.csv", await Looks(stop));
            foreach (KeptAttachment file in await Files(person, stop))
                if (await KeptAttachments.Open(connection, file, stop) is { } content)
                    await Add(zip, $"attachments/{file.Id:N}/{file.Name}", content);
        }
        return archive.ToArray();
    }

    private async Task<byte[]> Own(int person, PersonRecord record, DateOnly today, CancellationToken stop)
    {
        PersonDetails details = await PersonDetails.Read(connection, person, stop);
        JsonArray sent =
        [
            .. (await Sendings.Of(connection, person, stop)).Select(one =>
                (JsonNode)
                    new JsonObject
                    {
                        ["day"] = Day(one.Day),
                        ["kind"] = Word(one.Kind),
                        ["answers"] = JsonNode.Parse(one.Answers),
                    }
            ),
        ];
        JsonArray corrections =
        [
            .. (await CorrectionList.OfPerson(connection, person, stop)).Select(one =>
                (JsonNode)
                    new JsonObject
                    {
                        ["sent"] = Day(one.SentOn),
                        ["what"] = Word(one.Fact),
                        ["right"] = one.Value,
                        ["why"] = one.Why,
                        ["is_accepted"] = one.IsAccepted,
                        ["reason"] = one.Reason,
                    }
            ),
        ];
        JsonObject own = new()
        {
            ["made"] = Day(today),
            ["identifier"] = record.Key,
            ["identity_code"] = details.Identity?.Code,
            ["family_name"] = details.Identity?.FamilyName,
            ["given_names"] = details.Identity?.GivenNames,
            ["address"] = details.Address,
            ["non_disclosure"] = details.IsProtected,
            ["sent"] = sent,
            ["corrections"] = corrections,
        };
        return JsonSerializer.SerializeToUtf8Bytes(own, Readable);
    }

    private async Task<IReadOnlyList<KeptAttachment>> Files(int person, CancellationToken stop)
    {
        List<KeptAttachment> files = [.. (await SentFiles.Of(connection, person, stop)).Select(sent => sent.File)];
        foreach (AskedCorrection asked in await CorrectionList.OfPerson(connection, person, stop))
            files.AddRange(await KeptAttachments.Of(connection, asked.Matter, stop));
        return files;
    }

    private static byte[] Periods(KnownHistory history) =>
        CsvFile.Bytes(
            ["from", "to", "authority", "municipality", "basis"],
            history.Decided.Select(
                (one, i) =>
                    (IEnumerable<string>)
                        [
                            Day(one.Period.From),
                            Day(history.EndOf(i).AddDays(-1)),
                            Word(one.Period.Outcome.Authority),
                            one.Period.Outcome.Municipality.IsNone ? "" : $"{one.Period.Outcome.Municipality}",
                            Word(one.Period.Outcome.Basis),
                        ]
            )
        );

    private async Task<byte[]> Meetings(int person, CancellationToken stop) =>
        CsvFile.Bytes(
            ["day", "start", "minutes", "kind", "way", "place", "with", "state", "notes"],
            (await MeetingReader.WithSteps(connection, person, stop)).Select(one =>
                (IEnumerable<string>)
                    [
                        Day(one.Time.Day),
                        one.Time.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
                        one.Time.Minutes.ToString(CultureInfo.InvariantCulture),
                        Word(one.Kind),
                        Word(one.Time.Way),
                        one.Time.Place,
                        one.Time.Host.Name,
                        Word(one.State),
                        string.Join(' ', one.Steps.Select(step => step.Text).Where(text => text.Length > 0)),
                    ]
            )
        );

    private async Task<byte[]> Messages(int person, CancellationToken stop) =>
        CsvFile.Bytes(
            ["at", "authority", "by", "is_by_customer", "text"],
            (await MessageThread.Read(connection, person, stop)).All.Select(one =>
                (IEnumerable<string>)[Time(one.At), one.Organisation, one.By, one.IsByCustomer ? "yes" : "no", one.Text]
            )
        );

    private async Task<byte[]> Notices(int person, CancellationToken stop) =>
        CsvFile.Bytes(
            ["at", "kind", "channel", "state", "text"],
            (await OwnNotices.Read(connection, person, stop)).Select(one =>
                (IEnumerable<string>)
                    [
                        Time(one.At),
                        Word(one.Kind),
                        one.Channel is { } channel ? Word(channel) : "",
                        Word(one.State),
                        string.Join(' ', NoticeWords.Body(one.Kind, one.Words, t)),
                    ]
            )
        );

    private async Task<byte[]> Looks(CancellationToken stop)
    {
        List<IEnumerable<string>> rows = [];
        ListSql list = AuditTrail.Looks(connection, withOwn: true, AuditTrail.Orders[0]);
        Place? place = null;
        do
        {
            Page<AccessLogEntry> page = await AuditTrail.ReadLooks(list, place, LooksAtATime, stop);
            rows.AddRange(
                page.Rows.Select(one =>
                    (IEnumerable<string>)
                        [
                            Time(one.At),
                            one.Doing.Organisation ?? "",
                            Word(one.Doing.Role),
                            Word(one.Doing.Purpose),
                            ((int)one.Doing.Action).ToString(CultureInfo.InvariantCulture),
                        ]
                )
            );
            place = page.Rows.Count == LooksAtATime ? new([page.Rows[^1].Id], Turn.Forward) : null;
        } while (place is not null);
        return CsvFile.Bytes(["at", "organisation", "role", "purpose", "action"], rows);
    }

    private static byte[] Rows(string header, IEnumerable<string> rows) =>
        Encoding.UTF8.GetBytes(string.Concat(rows.Prepend(header).Select(row => $"{row}\n")));

    private static async Task Add(ZipArchive zip, string name, byte[] content)
    {
        await using Stream file = await zip.CreateEntry(name).OpenAsync();
        await file.WriteAsync(content);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => Texts.Key("", value)[1..];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

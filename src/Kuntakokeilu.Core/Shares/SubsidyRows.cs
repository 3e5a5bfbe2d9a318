using System.Collections.Frozen;
using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Shares;

namespace Kuntakokeilu.Core.Shares;

/// <summary>A file of payments of labour market subsidy, read whole; its rejected rows are kept to be told.</summary>
internal sealed class SubsidyRows
{
    private static readonly string[] Columns =
    [
        "person",
        "paid_on",
        "municipality",
        "days",
        "amount",
        "child",
        "increase",
        "basis",
        "restart",
    ];

    private static readonly FrozenDictionary<string, SubsidyGround> Grounds = RowValues.Words<SubsidyGround>(Name);

    /// <summary>More than a payment can be of: a year, and ten million euros.</summary>
    private const int MostDays = 366;
    private const int MostDigits = 9;

    private readonly RejectionList rejections = new();
    private readonly byte[] fileName;
    private readonly Dictionary<string, List<SubsidyPayment>> persons = [];
    private readonly int[] places;

    /// <exception cref="CannotRunException">The file can't be read, or is of another kind.</exception>
    internal SubsidyRows(ChunkSource source, string path)
    {
        fileName = RejectionList.FileName(source);
        FileLines lines = new(source, path, Columns);
        places = [];
        while (lines.Next(out long number, out CsvRow row, out LineFault? wrong))
        {
            if (places.Length == 0)
                places = [.. Columns.Select(lines.Header!.IndexOf)];
            int line = checked((int)number);
            if (wrong is { } fault)
                rejections.Add(line, default, RowFault.Of(fault));
            else if (FaultOf(row, out SubsidyPayment payment) is { Code: not RejectionCode.None } bad)
                rejections.Add(line, row[places[0]], bad);
            else
                Take(row[places[0]], payment);
        }
        Warnings = [.. lines.Header!.Except(Columns).Select(one => $"{path}: unknown column {one} is not used.")];
        foreach (List<SubsidyPayment> payments in persons.Values)
            InOrder(payments);
    }

    internal IReadOnlyList<string> Warnings { get; }

    /// <summary>Each person's payments by day, those of a day as they stand in the file; persons as they came.</summary>
    internal IEnumerable<(string Person, IReadOnlyList<SubsidyPayment> Payments)> Persons =>
        persons.Select(one => (one.Key, (IReadOnlyList<SubsidyPayment>)one.Value));

    internal int Count => persons.Count;

    internal static string Name(SubsidyGround ground) =>
        ground switch
        {
            SubsidyGround.Unemployment => "unemployment",
            SubsidyGround.Service => "service",
        };

    /// <summary>Writes the rows that were not taken. Returns how many.</summary>
    internal int WriteRejected(OutputFile rejected)
    {
        rejections.WriteTo(rejected, fileName, firstLine: 0);
        return rejections.Count;
    }

    private void Take(ReadOnlySpan<byte> id, in SubsidyPayment payment)
    {
        string person = Encoding.UTF8.GetString(id);
        if (!persons.TryGetValue(person, out List<SubsidyPayment>? payments))
            persons[person] = payments = [];
        payments.Add(payment);
    }

    /// <summary>By day; what is of one day stays as it came.</summary>
    private static void InOrder(List<SubsidyPayment> payments)
    {
        SubsidyPayment[] sorted = [.. payments.OrderBy(payment => payment.PaidOn)];
        payments.Clear();
        payments.AddRange(sorted);
    }

    private RowFault FaultOf(CsvRow row, out SubsidyPayment payment)
    {
        payment = default;
        foreach (int needed in (ReadOnlySpan<int>)[0, 1, 2, 3, 4, 7])
            if (row[places[needed]].IsEmpty)
                return new(RejectionCode.MissingValue, Columns[needed]);
        if (!FieldForms.IsDate(row[places[1]], out DateOnly paidOn))
            return new(RejectionCode.BadDate, "paid_on");
        if (paidOn < SubsidyJob.FirstDay || paidOn > SubsidyJob.LastDay)
            return new(RejectionCode.BadValue, "paid_on");
        if (!FieldForms.IsPerson(row[places[0]]))
            return new(RejectionCode.BadValue, "person");
        if (!FieldForms.IsMunicipality(row[places[2]], out MunicipalityCode municipality))
            return new(RejectionCode.BadValue, "municipality");
        if (!RowValues.IsNumber(row[places[3]], 3, out int? days) || days is null or 0 or > MostDays)
            return new(RejectionCode.BadValue, "days");
        int[] cents = new int[3];
        for (int i = 0; i < 3; i++)
        {
            if (!RowValues.IsNumber(row[places[4 + i]], MostDigits, out int? read))
                return new(RejectionCode.BadValue, Columns[4 + i]);
            cents[i] = read ?? 0;
        }
        if (!RowValues.Find(Grounds, row[places[7]], out SubsidyGround ground))
            return new(RejectionCode.BadValue, "basis");
        if (!FieldForms.IsYesOrNo(row[places[8]], out bool restarts))
            return new(RejectionCode.BadValue, "restart");
        if (Municipalities.Find(municipality) is null)
            return new(RejectionCode.UnknownMunicipality, "municipality");
        payment = new(paidOn, municipality, days.Value, cents[0], cents[1], cents[2], ground, restarts);
        return default;
    }
}

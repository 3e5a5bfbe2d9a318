using System.Globalization;
using System.Text;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Services.Importing;

/// <summary>A column of a file of the catalogue.</summary>
/// <param name="Name">As its header has it.</param>
/// <param name="Form">What stands in it.</param>
/// <param name="IsRequired">Whether it may not be empty.</param>
internal sealed record CatalogueColumn(string Name, ColumnForm Form, bool IsRequired = false)
{
    private const int LongestText = 5000;
    private const int LongestLine = 300;

    /// <summary>The words of a column that has some, in the order of their numbers from 1.</summary>
    internal IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What it has, as the database casts it; null for nothing.</summary>
    internal RowFault Read(string written, out string? value)
    {
        value = written.Length == 0 ? null : written;
        if (value is null)
            return IsRequired ? new(RejectionCode.MissingValue, Name) : default;
        switch (Form)
        {
            case ColumnForm.Word:
                value = Number(written);
                break;
            case ColumnForm.Day when !FieldForms.IsDate(Encoding.UTF8.GetBytes(written), out _):
                return new(RejectionCode.BadDate, Name);
            case ColumnForm.Municipality or ColumnForm.Municipalities:
                return Municipal(written, out value);
            case ColumnForm.Quotas:
                value = Quotas(written);
                break;
            case ColumnForm.YesNo:
                value =
                    written is "yes" ? "true"
                    : written is "no" ? "false"
                    : null;
                break;
            case ColumnForm.Number:
                value = short.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                    ? written
                    : null;
                break;
            case ColumnForm.Url:
                value =
                    Uri.TryCreate(written, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http"
                        ? written
                        : null;
                break;
            case ColumnForm.Line when written.Length > LongestLine:
            case ColumnForm.Text when written.Length > LongestText:
                value = null;
                break;
        }
        return value is null ? new(RejectionCode.BadValue, Name) : default;
    }

    /// <summary>As the file has a value of the database: the way back.</summary>
    internal string Write(string value) =>
        Form switch
        {
            ColumnForm.Word => Words[int.Parse(value, CultureInfo.InvariantCulture) - 1],
            ColumnForm.YesNo => value is "true" or "t" ? "yes" : "no",
            ColumnForm.Municipality or ColumnForm.Municipalities => string.Join(
                ' ',
                value
                    .Trim('{', '}')
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(one => one.PadLeft(3, '0'))
            ),
            _ => value,
        };

    private string? Number(string written)
    {
        for (int i = 0; i < Words.Count; i++)
            if (Words[i] == written)
                return (i + 1).ToString(CultureInfo.InvariantCulture);
        return null;
    }

    /// <summary>An area once, by the number of the pilot area or 0 for the TE office's customers, and its places: 5:10 0:2.</summary>
    private static string? Quotas(string written)
    {
        Dictionary<int, int> read = [];
        foreach (string one in written.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (
                one.Split(':') is not [var area, var places]
                || !int.TryParse(area, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                || number > PilotAreaNumbers.Count
                || !short.TryParse(places, NumberStyles.None, CultureInfo.InvariantCulture, out short count)
                || !read.TryAdd(number, count)
            )
                return null;
        return $"{{{string.Join(',', read.Select(one => $"{{{one.Key},{one.Value}}}"))}}}";
    }

    private RowFault Municipal(string written, out string? value)
    {
        string[] codes = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        value = null;
        List<string> numbers = [];
        foreach (string code in codes)
        {
            if (!FieldForms.IsMunicipality(Encoding.UTF8.GetBytes(code), out MunicipalityCode found))
                return new(RejectionCode.BadValue, Name);
            if (Municipalities.Find(found) is null)
                return new(RejectionCode.UnknownMunicipality, Name);
            numbers.Add(found.Number.ToString(CultureInfo.InvariantCulture));
        }
        bool isOne = Form is ColumnForm.Municipality;
        if (isOne && numbers.Count > 1)
            return new(RejectionCode.BadValue, Name);
        value = isOne ? numbers[0] : $"{{{string.Join(',', numbers)}}}";
        return default;
    }
}

/// <summary>What stands in a column.</summary>
internal enum ColumnForm : byte
{
    /// <summary>An identifier, a name or another text of a line.</summary>
    Line = 1,
    Text,
    Word,
    Day,
    Number,
    YesNo,
    Municipality,

    /// <summary>With spaces between them; none for the whole country.</summary>
    Municipalities,
    Url,

    /// <summary>Places by area: 5:10 0:2.</summary>
    Quotas,
}

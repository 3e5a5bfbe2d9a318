using System.Buffers;
using System.Text;
using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Register.Identities;

/// <summary>A row of an identities file.</summary>
/// <param name="NonDisclosure">Whether it is set or lifted; null leaves it as it is.</param>
internal sealed record IdentityRow(
    string Person,
    IdentityCode Code,
    string FamilyName,
    string GivenNames,
    string? Street,
    string? PostalCode,
    string? PostOffice,
    bool? NonDisclosure
)
{
    private const int LongestText = 200;

    /// <summary>Reads a row; null, and what is wrong first, when it can't be taken.</summary>
    /// <param name="today">Nobody born later can have a code.</param>
    internal static IdentityRow? Read(CsvRow row, IdentityColumns columns, DateOnly today, out RowFault fault)
    {
        fault = default;
        string code = Text(row[columns.Code]);
        string familyName = Text(row[columns.FamilyName]);
        string givenNames = Text(row[columns.GivenNames]);
        string? street = OrNull(row[columns.Street]);
        string? postalCode = OrNull(row[columns.PostalCode]);
        string? postOffice = OrNull(row[columns.PostOffice]);
        string? missing =
            row[columns.Person].IsEmpty ? "person"
            : code.Length == 0 ? "identity_code"
            : familyName.Length == 0 ? "family_name"
            : givenNames.Length == 0 ? "given_names"
            : null;
        if (missing is not null)
            fault = new(RejectionCode.MissingValue, missing);
        bool isCode = IdentityCode.TryParse(code, out IdentityCode identity) && identity.BirthDate <= today;
        bool isYesOrNo = FieldForms.IsYesOrNo(row[columns.NonDisclosure], out bool isProtected);
        string? bad =
            !FieldForms.IsPerson(row[columns.Person]) ? "person"
            : !isCode ? "identity_code"
            : !IsText(familyName) ? "family_name"
            : !IsText(givenNames) ? "given_names"
            : !IsText(street) ? "street"
            : !IsText(postalCode) ? "postal_code"
            : !IsText(postOffice) ? "post_office"
            : !isYesOrNo ? "non_disclosure"
            : null;
        if (missing is null && bad is not null)
            fault = new(RejectionCode.BadValue, bad);
        return fault.Code is not RejectionCode.None
            ? null
            : new(
                Text(row[columns.Person]),
                identity,
                familyName,
                givenNames,
                street,
                postalCode,
                postOffice,
                row[columns.NonDisclosure].IsEmpty ? null : isProtected
            );
    }

    private static string Text(ReadOnlySpan<byte> field) => Encoding.UTF8.GetString(field).Trim();

    private static string? OrNull(ReadOnlySpan<byte> field) => Text(field) is { Length: > 0 } text ? text : null;

    /// <summary>A name or a line of an address: no control characters, none that turns the writing around, and no essay.</summary>
    private static bool IsText(string? text) =>
        text is null
        || (text.Length <= LongestText && !text.Any(char.IsControl) && !text.AsSpan().ContainsAny(DirectionMarks));

    /// <summary>Of Unicode's bidirectional algorithm (UAX 9): a name needs none, and the line around it would turn.</summary>
    private static readonly SearchValues<char> DirectionMarks = SearchValues.Create(
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"
    );
}

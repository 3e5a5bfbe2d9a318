using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Register.Identities;

/// <summary>Where the columns of an identities file are. All are required.</summary>
internal sealed class IdentityColumns(CsvHeader header)
{
    internal static readonly string[] Required =
    [
        "person",
        "identity_code",
        "family_name",
        "given_names",
        "street",
        "postal_code",
        "post_office",
        "non_disclosure",
    ];

    internal readonly int Person = header.IndexOf("person");
    internal readonly int Code = header.IndexOf("identity_code");
    internal readonly int FamilyName = header.IndexOf("family_name");
    internal readonly int GivenNames = header.IndexOf("given_names");
    internal readonly int Street = header.IndexOf("street");
    internal readonly int PostalCode = header.IndexOf("postal_code");
    internal readonly int PostOffice = header.IndexOf("post_office");
    internal readonly int NonDisclosure = header.IndexOf("non_disclosure");

    internal int Count { get; } = header.ColumnCount;

    /// <summary>Columns that are not part of the format.</summary>
    internal IReadOnlyList<string> Unknown { get; } = [.. header.Except(Required)];
}

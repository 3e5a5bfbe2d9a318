using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Population.Vtj;

/// <summary>
/// The query by identity code as SOAP, and its answer (VTJHenkiloVastaussanoma). Read by the names of its elements, whatever
/// their namespace: the agency has several versions of the schema in use.
/// </summary>
internal static class PersonQuery
{
    private const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private const string XRoad = "http://x-road.eu/xsd/xroad.xsd";
    private const string Kysely = "http://xml.vrk.fi/ws/vtj/vtjkysely/1";
    private const string Found = "0000";
    private const string NotFound = "0001";

    internal static string Write(string code, PopulationSettings settings, Guid id)
    {
        XNamespace soap = Soap;
        XNamespace road = XRoad;
        XNamespace vtj = Kysely;
        return new XElement(
            soap + "Envelope",
            new XElement(
                soap + "Header",
                new XElement(road + "id", id),
                new XElement(road + "userId", settings.UserName),
                new XElement(road + "protocolVersion", "4.0"),
                new XElement(road + "client", settings.Client)
            ),
            new XElement(
                soap + "Body",
                new XElement(
                    vtj + "HenkilonTunnusKysely",
                    new XElement(
                        vtj + "request",
                        new XElement(vtj + "Kayttajatunnus", settings.UserName),
                        new XElement(vtj + "Salasana", settings.Password),
                        new XElement(vtj + "Loppukayttaja", settings.UserName),
                        new XElement(vtj + "Henkilotunnus", code)
                    )
                )
            )
        ).ToString(SaveOptions.DisableFormatting);
    }

    /// <returns>Null for what is no answer: then nothing is known, and nothing guessed.</returns>
    internal static PopulationAnswer? Read(byte[] body)
    {
        XDocument document;
        using (
            XmlReader reader = XmlReader.Create(
                new MemoryStream(body),
                new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            )
        )
            document = XDocument.Load(reader);
        XElement? result = Find(document.Root, "Paluukoodi");
        return result?.Attribute("koodi")?.Value switch
        {
            Found when Find(document.Root, "Henkilo") is { } person && ReadPerson(person) is { } read => new(
                read,
                true
            ),
            NotFound => PopulationAnswer.Nobody,
            _ => null,
        };
    }

    private static PopulationPerson? ReadPerson(XElement person)
    {
        if (
            Child(person, "Henkilotunnus")?.Value is not { Length: > 0 } code
            || Text(person, "NykyinenSukunimi", "Sukunimi") is not { } family
            || Text(person, "NykyisetEtunimet", "Etunimet") is not { } given
        )
            return null;
        return new(code, family, given)
        {
            Street = Text(person, "VakinainenKotimainenLahiosoite", "LahiosoiteS"),
            PostalCode = Text(person, "VakinainenKotimainenLahiosoite", "Postinumero"),
            PostOffice = Text(person, "VakinainenKotimainenLahiosoite", "PostitoimipaikkaS"),
            Home = Municipality(Text(person, "Kotikunta", "Kuntanumero")),
            MotherTongue = Language(Text(person, "Aidinkieli", "Kielikoodi")),
            Citizenship = short.TryParse(
                Text(person, "Kansalaisuus", "Kansalaisuuskoodi3"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out short country
            )
                ? country
                : null,
            IsProtected = Text(person, "Turvakielto", "TurvakieltoTieto") == "1",
            Guardians =
            [
                .. person
                    .Elements()
                    .Where(one => one.Name.LocalName == "Huoltaja")
                    .Select(one => Child(one, "Henkilotunnus")?.Value)
                    .OfType<string>()
                    .Where(one => one.Length > 0),
            ],
        };
    }

    internal static MunicipalityCode Municipality(string? told) =>
        told is { Length: 3 } && told.All(char.IsAsciiDigit) && told != "000"
            ? MunicipalityCode.Parse(told)
            : MunicipalityCode.None;

    internal static LanguageCode Language(string? told) =>
        told is { Length: 2 } && told.All(char.IsAsciiLetterLower) ? LanguageCode.Parse(told) : LanguageCode.None;

    private static XElement? Find(XElement? root, string name) =>
        root?.DescendantsAndSelf().FirstOrDefault(one => one.Name.LocalName == name);

    private static XElement? Child(XElement of, string name) =>
        of.Elements().FirstOrDefault(one => one.Name.LocalName == name);

    private static string? Text(XElement of, string group, string name) =>
        Child(of, group) is { } found && Child(found, name)?.Value is { Length: > 0 } text ? text : null;
}

using System.Text;
using System.Xml;

namespace Kuntakokeilu.App.Api;

/// <summary>What every Atom feed (RFC 4287) writes alike.</summary>
internal static class AtomText
{
    internal const string Namespace = "http://www.w3.org/2005/Atom";

    internal static void Element(this XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Namespace, text);

    internal static void Link(this XmlWriter xml, string rel, string href, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    /// <summary>A text in its language. It is written by hand; what XML can't hold would break the feed.</summary>
    internal static void Text(this XmlWriter xml, string name, string text, string language)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(Plain(text));
        xml.WriteEndElement();
    }

    internal static string Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            plain.Append(
                (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune).ToString()
            );
        return plain.ToString();
    }
}

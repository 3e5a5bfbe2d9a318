namespace Kuntakokeilu.Base.Forms;

/// <summary>A form: its fields declared once, for reading, telling what is wrong, and showing.</summary>
internal abstract class Form
{
    /// <summary>In the order of the page: so the summary of errors tells what is wrong.</summary>
    internal abstract IReadOnlyList<Field> Fields { get; }

    internal bool IsRight => Fields.All(one => one.Wrong is null);

    /// <summary>What was given, field by field, as it stands in an address.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Given =>
        from one in Fields
        where one.Given is not null
        select new KeyValuePair<string, string>(one.Name, one.Given!);

    /// <param name="sent">What was sent under a name; null for nothing.</param>
    /// <returns>Whether all of it is right.</returns>
    internal bool Read(Func<string, string?> sent, Texts texts)
    {
        foreach (Field field in Fields)
            field.Read(sent(field.Name), texts);
        Compare(texts);
        // A page can't put a chosen file back: whoever mended the rest would send it without the file and not know.
        if (!IsRight)
            foreach (FileField file in Fields.OfType<FileField>().Where(one => one.Given is not null))
                file.Refuse(texts["form.choose_again", file.Written]);
        return IsRight;
    }

    /// <summary>Looks at what fields say together; each has been read by itself.</summary>
    protected virtual void Compare(Texts texts) { }
}

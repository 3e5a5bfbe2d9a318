using System.Security.Cryptography;
using System.Text;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>
/// What axe judges a page by, without the words: elements, attributes and the styles that reach them. Two pages of one
/// shape are as one to axe; a row more, another name or another number makes no other shape.
/// </summary>
internal static class Shape
{
    /// <summary>
    /// Of what is written only whether something is; of numbers that there is one. A name for those who don't see is
    /// kept, since two of the same may be wrong; so is whether an id stands twice, and whether what is pointed at exists.
    /// </summary>
    private const string Telling = """
        () => {
          const spoken = new Set(['href', 'src', 'srcset', 'action', 'value', 'content', 'placeholder', 'd', 'points',
            'datetime', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'transform', 'viewBox',
            'download', 'max', 'min']);
          const pointing = new Set(['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns',
            'aria-errormessage', 'list', 'headers']);
          const lists = new Set(['tbody', 'ul', 'ol', 'dl', 'select', 'datalist', 'svg', 'g']);
          const count = new Map();
          document.querySelectorAll('[id]').forEach(e => count.set(e.id, (count.get(e.id) ?? 0) + 1));
          const attribute = ({ name, value }) => {
            if (name === 'id') return count.get(value) > 1 ? 'id=twice' : 'id';
            if (name === 'href' && value.startsWith('#') && value.length > 1)
              return document.getElementById(value.slice(1)) ? 'href#' : 'href#nowhere';
            if (pointing.has(name))
              return name + value.split(/\s+/).map(id => document.getElementById(id) ? '+' : '-').join('');
            if (spoken.has(name)) return name + (value.trim() === '' ? '=' : '');
            return name + '=' + value.replace(/\d+([.,]\d+)?/g, '0');
          };
          const tell = node => {
            if (node.nodeType === Node.TEXT_NODE) return node.data.trim() === '' ? '' : 't';
            if (node.nodeType !== Node.ELEMENT_NODE) return '';
            const name = node.localName;
            const all = lists.has(name), told = [];
            for (const child of node.childNodes) {
              const one = tell(child);
              if (one !== '' && one !== told.at(-1) && !(all && told.includes(one))) told.push(one);
            }
            const attributes = [...node.attributes].map(attribute).sort().join(' ');
            return `<${name} ${attributes}${name === 'input' && node.checked ? ' checked' : ''}>${told.join('')}</>`;
          };
          const reaches = selector => {
            try { return document.querySelector(selector.replace(/::?[a-z-]+(\([^()]*\))?/g, '') || '*') !== null; }
            catch { return true; }
          };
          const style = rule => rule.selectorText !== undefined
            ? (reaches(rule.selectorText) ? rule.cssText : '')
            : rule.cssRules ? `${rule.conditionText ?? ''}{${[...rule.cssRules].map(style).join('')}}` : '';
          const styles = [...document.styleSheets].map(sheet => [...sheet.cssRules].map(style).join('')).join('');
          return tell(document.documentElement) + styles;
        }
        """;

    /// <summary>The shape of a page as it is in the window now.</summary>
    internal static async Task<string> Of(IPage page)
    {
        string told = await page.EvaluateAsync<string>(Telling);
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{page.ViewportSize!.Width}\n{told}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 12));
    }
}

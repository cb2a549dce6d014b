/* hostile-pictures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "hostile-pictures.h"

#include <gio/gio.h>
#include <string.h>

#include "png-maker.h"

#define SVG_START "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"20\" height=\"20\">"
#define SVG(content) SVG_START content "</svg>"
#define RECT "<rect width=\"20\" height=\"20\" fill=\"#00ff00\"/>"

/* A JPEG of 8 × 8 grey pixels */
#define JPEG                                                                                                           \
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4z" \
  "NDL/wAALCAAIAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJx" \
  "FDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZ"     \
  "mqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APn+v//Z"
#define WEBP "UklGRjgAAABXRUJQVlA4ICwAAADQAQCdASoCAAIAAoBCJaACdLoB+AADsAD+7CZf/EM9HqXh//FnIxHZeAAAAA=="

/* A PNG in 256 greys whose pixels are all there where there are few, and nonsense where there are many */
static GBytes *
make_png (guint32 width,
          guint32 height,
          guint8  depth)
{
  PngHeader header = { width, height, depth, 0, 0 };
  gsize size = (gsize) height * (width + 1);

  if (width > 0 && width <= 64 && height > 0 && height <= 64)
    {
      g_autofree guint8 *rows = g_malloc0 (size);

      return png_maker_make (&header, png_maker_pack (rows, size));
    }

  return png_maker_make (&header, g_byte_array_new_take ((guint8 *) g_strdup ("nonsense"), 8));
}

/* A PNG of 4 × 4 greys, whose rows are `length` bytes rather than 20, the last of them with this filter */
static GBytes *
make_png_of_rows (gsize  length,
                  guint8 filter)
{
  PngHeader header = { 4, 4, 8, 0, 0 };
  guint8 rows[40] = { 0 };

  rows[15] = filter;

  return png_maker_make (&header, png_maker_pack (rows, length));
}

/* The same, of whose packed rows the last bytes are lost or changed */
static GBytes *
make_png_without_sum (guint n_lost)
{
  PngHeader header = { 4, 4, 8, 0, 0 };
  guint8 rows[20] = { 0 };
  GByteArray *packed = png_maker_pack (rows, sizeof rows);

  g_byte_array_set_size (packed, packed->len - n_lost);
  packed->data[packed->len - 1] ^= n_lost == 0;

  return png_maker_make (&header, packed);
}

static GBytes *
make_png_without_palette (void)
{
  GByteArray *png = png_maker_begin (&(PngHeader) { 4, 4, 8, 3, 0 });
  guint8 rows[20] = { 0 };
  GByteArray *packed = png_maker_pack (rows, sizeof rows);

  png_maker_add_chunk (png, "IDAT", packed->data, packed->len);
  png_maker_add_chunk (png, "IEND", NULL, 0);
  g_byte_array_unref (packed);

  return g_byte_array_free_to_bytes (png);
}

static GBytes *
decode (const char *base64)
{
  gsize length;
  guint8 *data = g_base64_decode (base64, &length);

  return g_bytes_new_take (data, length);
}

/* Takes `bytes`; a copy with `n` of them replaced from `at` on, which counts from the end where it is negative */
static GBytes *
patch (GBytes     *bytes,
       gssize      at,
       const void *with,
       gsize       n)
{
  GByteArray *copy = g_bytes_unref_to_array (bytes);

  memcpy (copy->data + (at < 0 ? (gssize) copy->len + at : at), with, n);

  return g_byte_array_free_to_bytes (copy);
}

/* Takes `bytes` */
static GBytes *
cut (GBytes *bytes,
     gsize   n_from_end)
{
  GBytes *rest = g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) - n_from_end);

  g_bytes_unref (bytes);

  return rest;
}

static gssize
find (GBytes     *bytes,
      const char *what,
      gsize       length)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  const guint8 *found = memmem (data, size, what, length);

  g_assert_nonnull (found);

  return found - data;
}

/* A JPEG whose header says another size, and whose one scan comes again and again */
static GBytes *
make_jpeg (guint16 width,
           guint16 height,
           guint   n_scans)
{
  g_autoptr (GBytes) bytes = decode (JPEG);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  gsize frame = (gsize) find (bytes, "\xff\xc0", 2), scan = (gsize) find (bytes, "\xff\xda", 2);
  GByteArray *jpeg = g_byte_array_new ();
  guint16 size[] = { GUINT16_TO_BE (height), GUINT16_TO_BE (width) };

  g_byte_array_append (jpeg, data, scan);
  memcpy (jpeg->data + frame + 5, size, sizeof size);
  for (guint i = 0; i < n_scans; i++)
    g_byte_array_append (jpeg, data + scan, length - scan - 2);
  g_byte_array_append (jpeg, data + length - 2, 2);

  return g_byte_array_free_to_bytes (jpeg);
}

static GBytes *
make_text (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

/* `levels` things, each of which refers to the one before `n` times by `format`, with its number */
static GBytes *
make_nested (const char *wrap,
             const char *format,
             guint       levels,
             guint       n,
             const char *use)
{
  g_autoptr (GString) svg = g_string_new (SVG_START "<defs>");

  for (guint level = 0; level < levels; level++)
    {
      g_autoptr (GString) content = g_string_new (NULL);
      char number[12];

      for (guint i = 0; i < n; i++)
        {
          g_snprintf (number, sizeof number, "a%u", level);
          g_string_append (content, level > 0 ? format : RECT);
          g_string_replace (content, "TARGET", number, 0);
        }
      g_string_append (svg, wrap);
      g_snprintf (number, sizeof number, "a%u", level + 1);
      g_string_replace (svg, "NAME", number, 0);
      g_string_replace (svg, "CONTENT", content->str, 0);
    }
  g_string_append_printf (svg, "</defs>%s</svg>", use);

  return g_string_free_to_bytes (g_steal_pointer (&svg));
}

static GBytes *
make_repeated (const char *start,
               const char *part,
               guint       n,
               const char *end)
{
  GString *svg = g_string_new (start);

  for (guint i = 0; i < n; i++)
    g_string_append (svg, part);
  g_string_append (svg, end);

  return g_string_free_to_bytes (svg);
}

/* Takes `inner`; a drawing that holds it as a picture */
static GBytes *
wrap (const char *type,
      GBytes     *inner)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (inner, &length);
  g_autofree char *base64 = g_base64_encode (data, length);
  g_autofree char *svg = g_strconcat (SVG_START "<image width=\"20\" height=\"20\" xlink:href=\"data:", type, ";base64,",
                                      base64, "\"/></svg>", NULL);

  g_bytes_unref (inner);

  return make_text (svg);
}

static void
add (GPtrArray     *list,
     const char    *name,
     CjmPictureType type,
     GBytes        *bytes,
     CjmImageFlaw   flaw)
{
  HostilePicture *picture = g_new0 (HostilePicture, 1);

  *picture = (HostilePicture) { name, type, bytes, flaw };
  g_ptr_array_add (list, picture);
}

static void
add_pngs (GPtrArray *list)
{
  g_autoptr (GByteArray) png = png_maker_begin (&(PngHeader) { 4, 4, 8, 0, 0 });
  g_autoptr (GBytes) sound = make_png (4, 4, 8);
  const guint8 *data = g_bytes_get_data (sound, NULL);

  add (list, "png", CJM_PICTURE_PNG, make_png (4, 4, 8), CJM_IMAGE_SOUND);
  add (list, "png of nonsense", CJM_PICTURE_PNG, make_png (65, 1, 8), CJM_IMAGE_BROKEN);
  add (list, "png of too few rows", CJM_PICTURE_PNG, make_png_of_rows (15, 0), CJM_IMAGE_CUT_OFF);
  add (list, "png of a byte too few", CJM_PICTURE_PNG, make_png_of_rows (19, 0), CJM_IMAGE_CUT_OFF);
  add (list, "png of too many rows", CJM_PICTURE_PNG, make_png_of_rows (40, 0), CJM_IMAGE_SOUND);
  add (list, "png of the last filter", CJM_PICTURE_PNG, make_png_of_rows (20, 4), CJM_IMAGE_SOUND);
  add (list, "png of an unknown filter", CJM_PICTURE_PNG, make_png_of_rows (20, 5), CJM_IMAGE_BROKEN);
  add (list, "png with another sum", CJM_PICTURE_PNG, make_png_without_sum (0), CJM_IMAGE_BROKEN);
  add (list, "png without its sum", CJM_PICTURE_PNG, make_png_without_sum (4), CJM_IMAGE_CUT_OFF);
  add (list, "png with its pixels cut", CJM_PICTURE_PNG, make_png_without_sum (6), CJM_IMAGE_CUT_OFF);
  add (list, "png without its palette", CJM_PICTURE_PNG, make_png_without_palette (), CJM_IMAGE_BROKEN);
  add (list, "png just too wide", CJM_PICTURE_PNG, make_png (1000001, 1, 1), CJM_IMAGE_TOO_LARGE);
  add (list, "png of 20000 × 20000", CJM_PICTURE_PNG, make_png (20000, 20000, 1), CJM_IMAGE_TOO_LARGE);
  add (list, "png just too large", CJM_PICTURE_PNG, make_png (64000001, 1, 1), CJM_IMAGE_TOO_LARGE);
  add (list, "png of 2³² × 2³²", CJM_PICTURE_PNG, make_png (G_MAXUINT32, G_MAXUINT32, 8), CJM_IMAGE_TOO_LARGE);
  add (list, "png without width", CJM_PICTURE_PNG, make_png (0, 4, 8), CJM_IMAGE_BROKEN);
  add (list, "png of 3 bits", CJM_PICTURE_PNG, make_png (4, 4, 3), CJM_IMAGE_BROKEN);
  add (list, "png cut in its end", CJM_PICTURE_PNG, cut (make_png (4, 4, 8), 1), CJM_IMAGE_CUT_OFF);
  add (list, "png without its end", CJM_PICTURE_PNG, cut (make_png (4, 4, 8), 12), CJM_IMAGE_CUT_OFF);
  add (list, "png cut in its pixels", CJM_PICTURE_PNG, cut (make_png (4, 4, 8), 20), CJM_IMAGE_CUT_OFF);
  add (list, "png of its first bytes", CJM_PICTURE_PNG, g_bytes_new (data, 8), CJM_IMAGE_CUT_OFF);
  add (list, "png cut in its header", CJM_PICTURE_PNG, g_bytes_new (data, 20), CJM_IMAGE_CUT_OFF);
  add (list, "png with a wrong checksum", CJM_PICTURE_PNG, patch (make_png (4, 4, 8), 17, "\x05", 1), CJM_IMAGE_BROKEN);
  add (list, "png with another first chunk", CJM_PICTURE_PNG, patch (make_png (4, 4, 8), 12, "IHDX", 4), CJM_IMAGE_BROKEN);
  png_maker_add_chunk (png, "IEND", NULL, 0);
  add (list, "png without pixels", CJM_PICTURE_PNG, g_bytes_new (png->data, png->len), CJM_IMAGE_BROKEN);
}

static void
add_photos (GPtrArray *list)
{
  add (list, "jpeg", CJM_PICTURE_JPEG, decode (JPEG), CJM_IMAGE_SOUND);
  add (list, "jpeg without tables", CJM_PICTURE_JPEG, patch (decode (JPEG), 20, "\xff\xfe", 2), CJM_IMAGE_BROKEN);
  add (list, "jpeg without its end", CJM_PICTURE_JPEG, cut (decode (JPEG), 2), CJM_IMAGE_CUT_OFF);
  add (list, "jpeg cut in its header", CJM_PICTURE_JPEG, cut (decode (JPEG), 300), CJM_IMAGE_CUT_OFF);
  add (list, "jpeg of its first bytes", CJM_PICTURE_JPEG, make_text ("\xff\xd8\xff"), CJM_IMAGE_CUT_OFF);
  add (list, "jpeg of 65500 × 65500", CJM_PICTURE_JPEG, make_jpeg (65500, 65500, 1), CJM_IMAGE_TOO_LARGE);
  add (list, "jpeg without height", CJM_PICTURE_JPEG, make_jpeg (8, 0, 1), CJM_IMAGE_BROKEN);
  add (list, "jpeg of many scans", CJM_PICTURE_JPEG, make_jpeg (8000, 8000, 7), CJM_IMAGE_TOO_LARGE);
  add (list, "jpeg without a scan", CJM_PICTURE_JPEG, make_jpeg (8, 8, 0), CJM_IMAGE_BROKEN);
  add (list, "webp cut off", CJM_PICTURE_WEBP, cut (decode (WEBP), 9), CJM_IMAGE_CUT_OFF);
  add (list, "webp of 16383 × 16383", CJM_PICTURE_WEBP, patch (decode (WEBP), 26, "\xff\x3f\xff\x3f", 4),
       CJM_IMAGE_TOO_LARGE);
  add (list, "webp without a frame", CJM_PICTURE_WEBP, patch (decode (WEBP), 12, "EXIF", 4), CJM_IMAGE_BROKEN);
}

static void
add_others (GPtrArray *list)
{
  add (list, "nothing", CJM_PICTURE_PNG, g_bytes_new (NULL, 0), CJM_IMAGE_NO_IMAGE);
  add (list, "text", CJM_PICTURE_JPEG, make_text ("abc"), CJM_IMAGE_NO_IMAGE);
  add (list, "gif", CJM_PICTURE_PNG, make_text ("GIF89a"), CJM_IMAGE_NO_IMAGE);
  add (list, "packed svg", CJM_PICTURE_SVG, make_text ("\x1f\x8b\x08"), CJM_IMAGE_NO_IMAGE);
  add (list, "png as jpeg", CJM_PICTURE_JPEG, make_png (4, 4, 8), CJM_IMAGE_WRONG_TYPE);
  add (list, "jpeg as png", CJM_PICTURE_PNG, decode (JPEG), CJM_IMAGE_WRONG_TYPE);
  add (list, "jpeg as svg", CJM_PICTURE_SVG, decode (JPEG), CJM_IMAGE_WRONG_TYPE);
  add (list, "svg as png", CJM_PICTURE_PNG, make_text (SVG (RECT)), CJM_IMAGE_WRONG_TYPE);
}

static void
add_drawing (GPtrArray   *list,
             const char  *name,
             const char  *svg,
             CjmImageFlaw flaw)
{
  add (list, name, CJM_PICTURE_SVG, make_text (svg), flaw);
}

/* What people draw */
static void
add_sound_drawings (GPtrArray *list)
{
  static const char *const drawings[][2] = {
    { "svg", SVG (RECT) },
    { "svg with a mark", "\xef\xbb\xbf" SVG (RECT) },
    { "svg with a doctype", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
                            "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">" SVG (RECT) },
    { "svg with a prefix", "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"20\">"
                           "<s:rect width=\"20\" height=\"20\" fill=\"#00ff00\"/></s:svg>" },
    { "svg with a link", SVG ("<a xlink:href=\"https://example.org/\">" RECT "</a>") },
    { "svg with gradients", SVG ("<linearGradient id=\"a\"><stop stop-color=\"#00ff00\"/></linearGradient>"
                                 "<linearGradient id=\"b\" xlink:href=\"#a\"/>"
                                 "<rect width=\"20\" height=\"20\" style=\"fill:url(#b)\"/>") },
    { "svg with a style sheet", SVG ("<style>/* .a{fill:url(#x)} */ .a, .b > rect:first-child { fill : #0f0 } @media print { .a "
                                     "{ fill: red } } @font-face{font-family:x;src:url(https://example.org/x.woff)}</style>"
                                     "<g class=\"b\"><rect width=\"20\" height=\"20\"/></g>") },
    { "svg that refers to nothing", SVG ("<use xlink:href=\"#nobody\"/>" RECT) },
    { "svg in a drawing as text", SVG ("<image width=\"20\" height=\"20\" xlink:href=\"data:image/svg+xml,%3Csvg%20xmlns="
                                       "'http://www.w3.org/2000/svg'%20width='20'%20height='20'%3E%3Crect%20width='20'%20"
                                       "height='20'%20fill='lime'/%3E%3C/svg%3E\"/>") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    add_drawing (list, drawings[i][0], drawings[i][1], CJM_IMAGE_SOUND);
  add (list, "png in a drawing", CJM_PICTURE_SVG, wrap ("image/png", make_png (4, 4, 8)), CJM_IMAGE_SOUND);
  add (list, "svg of 1000 parts", CJM_PICTURE_SVG, make_repeated (SVG_START, RECT, 1000, "</svg>"), CJM_IMAGE_SOUND);
}

static void
add_broken_drawings (GPtrArray *list)
{
  static const struct
  {
    const char *name;
    const char *svg;
    CjmImageFlaw flaw;
  } drawings[] = {
    { "svg of nothing", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\">" RECT "</svg>", CJM_IMAGE_BROKEN },
    { "svg with a box of nothing", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 0\">" RECT "</svg>",
      CJM_IMAGE_BROKEN },
    { "svg of less than a pixel", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0.4\" height=\"0.4\">" RECT "</svg>",
      CJM_IMAGE_BROKEN },
    { "svg of 10⁹ × 10⁹", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e9\" height=\"1e9\">" RECT "</svg>",
      CJM_IMAGE_TOO_LARGE },
    { "svg cut off", SVG_START RECT, CJM_IMAGE_CUT_OFF },
    { "svg cut in a tag", SVG_START "<rect width=\"2", CJM_IMAGE_CUT_OFF },
    { "svg with ends crossed", SVG_START "<g><a></g></a></svg>", CJM_IMAGE_BROKEN },
    { "svg that is not utf-8", SVG ("<desc>\xff</desc>"), CJM_IMAGE_BROKEN },
    { "svg in utf-7", "<?xml version=\"1.0\" encoding=\"utf-7\"?>" SVG (RECT), CJM_IMAGE_BROKEN },
    { "svg without its namespace", "<svg width=\"20\" height=\"20\">" RECT "</svg>", CJM_IMAGE_NO_IMAGE },
    { "page with a drawing", "<html xmlns=\"http://www.w3.org/1999/xhtml\">" SVG (RECT) "</html>", CJM_IMAGE_NO_IMAGE },
    { "svg with entities", "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>" SVG ("<text>&b;</text>"),
      CJM_IMAGE_HAS_ENTITIES },
    { "svg with a picture from the web", SVG ("<image xlink:href=\"http://example.org/a.png\"/>"), CJM_IMAGE_REACHES_OUT },
    { "svg with a picture from a file", SVG ("<image href=\"../a.png\"/>"), CJM_IMAGE_REACHES_OUT },
    { "svg that includes", SVG ("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/>"),
      CJM_IMAGE_REACHES_OUT },
    { "svg that uses another", SVG ("<use xlink:href=\"a.svg#b\"/>"), CJM_IMAGE_REACHES_OUT },
    { "svg that imports", SVG ("<style>@import url(a.css);</style>"), CJM_IMAGE_REACHES_OUT },
    { "svg that imports slyly", SVG ("<style>@im\\70ort 'a.css';</style>"), CJM_IMAGE_REACHES_OUT },
    { "svg with a sheet", "<?xml-stylesheet href=\"a.css\"?>" SVG (RECT), CJM_IMAGE_REACHES_OUT },
    { "svg that fills from a file", SVG ("<g fill=\"url(a.svg#b)\"/>"), CJM_IMAGE_REACHES_OUT },
    { "svg that fills from a file slyly", SVG ("<g style=\"fill:u\\72l('a.svg#b')\"/>"), CJM_IMAGE_REACHES_OUT },
    { "svg with a broken picture", SVG ("<image xlink:href=\"data:image/png;base64,AAAA\"/>"), CJM_IMAGE_BROKEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    add_drawing (list, drawings[i].name, drawings[i].svg, drawings[i].flaw);
  add (list, "huge png in a drawing", CJM_PICTURE_SVG, wrap ("image/png", make_png (30000, 30000, 8)), CJM_IMAGE_TOO_LARGE);
  add (list, "huge png in a drawing in a drawing", CJM_PICTURE_SVG,
       wrap ("image/svg+xml", wrap ("image/png", make_png (30000, 30000, 8))), CJM_IMAGE_TOO_LARGE);
  add (list, "cut off jpeg in a drawing", CJM_PICTURE_SVG, wrap ("image/jpeg", cut (decode (JPEG), 9)), CJM_IMAGE_CUT_OFF);
}

/* A few lines that come to millions of parts */
static void
add_bombs (GPtrArray *list)
{
  static const struct
  {
    const char *name;
    const char *wrap;
    const char *format;
    const char *use;
  } bombs[] = {
    { "uses of uses", "<g id=\"NAME\">CONTENT</g>", "<use xlink:href=\"#TARGET\"/>", "<use xlink:href=\"#a10\"/>" },
    { "patterns of patterns", "<pattern id=\"NAME\" width=\"9\" height=\"9\">CONTENT</pattern>",
      "<rect width=\"9\" height=\"9\" fill=\"url(#TARGET)\"/>", "<rect width=\"9\" height=\"9\" fill=\"url(#a10)\"/>" },
    { "patterns by style", "<pattern id=\"NAME\" width=\"9\" height=\"9\">CONTENT</pattern>",
      "<rect width=\"9\" height=\"9\" style=\"fill : URL( '#TARGET' )\"/>",
      "<rect width=\"9\" height=\"9\" style=\"fill:url(#a10)\"/>" },
    { "patterns by sheets",
      "<style>.NAME{content:\"}\";fill:u\\72l(#NAME)}</style><pattern id=\"NAME\" width=\"9\" height=\"9\">CONTENT</pattern>",
      "<rect width=\"9\" height=\"9\" class=\"x TARGET\"/>", "<rect width=\"9\" height=\"9\" class=\"a10\"/>" },
    { "masks of masks", "<mask id=\"NAME\">CONTENT</mask>", "<rect width=\"9\" height=\"9\" mask=\"url(#TARGET)\"/>",
      "<rect width=\"9\" height=\"9\" mask=\"url(#a10)\"/>" },
    { "markers of markers", "<marker id=\"NAME\">CONTENT</marker>",
      "<path d=\"M0 0 1 1 2 2\" marker-mid=\"url(#TARGET)\"/>", "<path d=\"M0 0 1 1 2 2\" marker-mid=\"url(#a10)\"/>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bombs); i++)
    add (list, bombs[i].name, CJM_PICTURE_SVG, make_nested (bombs[i].wrap, bombs[i].format, 10, 10, bombs[i].use),
         CJM_IMAGE_TOO_COMPLEX);
  add (list, "a pattern for many", CJM_PICTURE_SVG,
       make_repeated (SVG_START "<pattern id=\"p\" width=\"9\" height=\"9\">" RECT RECT RECT RECT RECT RECT RECT RECT RECT RECT
                      RECT RECT RECT RECT RECT RECT RECT RECT RECT RECT "</pattern><g fill=\"url(#p)\">",
                      "<path d=\"M0 0h9v9z\"/>", 2000, "</g></svg>"), CJM_IMAGE_TOO_COMPLEX);
  add (list, "a marker at many corners", CJM_PICTURE_SVG,
       make_repeated (SVG_START "<marker id=\"m\">" RECT RECT RECT RECT RECT "</marker><g marker-mid=\"url(#m)\"><path d=\"M0 0",
                      " 1 1", 8000, "\"/></g></svg>"), CJM_IMAGE_TOO_COMPLEX);
  add (list, "a long chain", CJM_PICTURE_SVG,
       make_nested ("<g id=\"NAME\">CONTENT</g>", "<use xlink:href=\"#TARGET\"/>", 150, 1, ""), CJM_IMAGE_TOO_COMPLEX);
  add_drawing (list, "itself within", SVG ("<g id=\"a\"><use xlink:href=\"#a\"/></g>"), CJM_IMAGE_TOO_COMPLEX);
  add (list, "deep", CJM_PICTURE_SVG, make_repeated (SVG_START, "<g>", 101, ""), CJM_IMAGE_TOO_COMPLEX);
  add (list, "many", CJM_PICTURE_SVG, make_repeated (SVG_START, "<g/>", CJM_IMAGE_MOST_PARTS, "</svg>"), CJM_IMAGE_TOO_COMPLEX);
  add (list, "a path of many corners", CJM_PICTURE_SVG,
       make_repeated (SVG_START "<path d=\"M0 0", " 1 9 2 7", 10000, "\"/></svg>"), CJM_IMAGE_TOO_COMPLEX);
  add (list, "a line of many letters", CJM_PICTURE_SVG,
       make_repeated (SVG_START "<text>", "lorem <tspan>ipsum</tspan> ", 3000, "</text></svg>"), CJM_IMAGE_TOO_COMPLEX);
  add (list, "many filters", CJM_PICTURE_SVG,
       make_repeated (SVG_START "<filter id=\"f\"><feGaussianBlur stdDeviation=\"9\"/></filter>",
                      "<rect width=\"9\" height=\"9\" filter=\"url(#f)\"/>", 200, "</svg>"), CJM_IMAGE_TOO_COMPLEX);
  add_drawing (list, "a filter of many octaves", SVG ("<filter id=\"f\"><feTurbulence numOctaves=\"1000\"/></filter>"
                                                      "<rect width=\"9\" height=\"9\" filter=\"url(#f)\"/>"),
               CJM_IMAGE_TOO_COMPLEX);
  add_drawing (list, "many dashes", SVG ("<path d=\"M-1e7 5H1e7\" stroke=\"red\" stroke-dasharray=\"0.01\"/>"),
               CJM_IMAGE_TOO_COMPLEX);
  add_drawing (list, "many dashes by a group", SVG ("<g style=\"stroke-dasharray:.01\"><line x1=\"-1e7\" x2=\"1e7\"/></g>"),
               CJM_IMAGE_TOO_COMPLEX);
  add_drawing (list, "many dashes by a sheet", SVG ("<style>line{stroke-dasharray:.01}</style><line x1=\"-1e7\" x2=\"1e7\"/>"),
               CJM_IMAGE_TOO_COMPLEX);
  add (list, "drawings in drawings", CJM_PICTURE_SVG,
       wrap ("image/svg+xml", wrap ("image/svg+xml", wrap ("image/svg+xml", make_text (SVG (RECT))))),
       CJM_IMAGE_TOO_COMPLEX);
}

static void
free_picture (gpointer data)
{
  HostilePicture *picture = data;

  g_bytes_unref (picture->bytes);
  g_free (picture);
}

/* Returns: (transfer full) (element-type HostilePicture): all of them, and some that are sound */
GPtrArray *
hostile_pictures_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_picture);

  add_pngs (list);
  add_photos (list);
  add_others (list);
  add_sound_drawings (list);
  add_broken_drawings (list);
  add_bombs (list);

  return list;
}

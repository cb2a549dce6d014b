/* cjm-image-svg.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-image-private.h"

#include <string.h>

#include "cjm-drawing-parts.h"
#include "cjm-drawing-size.h"
#include "cjm-drawing-style.h"

/*
 * The elements of an SVG, read by GLib's parser, which knows no entities and opens no file. Each has a cost in parts, see
 * CJM_IMAGE_MOST_PARTS, measured with librsvg 2.54; pictures within are inspected like any other.
 */

#define NAMESPACE "http://www.w3.org/2000/svg"
#define BYTES_A_PART 256      /* of attributes and text, for reading them */
#define PIXELS_A_PART 4000    /* of a picture within */
#define PARTS_A_CORNER 0.2    /* of a path */
#define CORNERS_SQUARED 5000  /* each part of a path may cross each other */
#define PARTS_A_LETTER 0.5
#define LETTERS_SQUARED 7000  /* a line is laid out again and again */
#define DASHES_A_PART 1000

/* An element that has begun and not ended */
typedef struct
{
  gsize n_letters;      /* of its text */
  double period;        /* of the dashes that it is drawn with, or that are inherited; 0 for none */
} Open;

typedef struct
{
  CjmImage *image;
  CjmDrawingParts *parts;
  guint nested;
  CjmImageInspectFunc inspect;
  GString *sheet;       /* of the style sheets so far */
  GArray *open;         /* of Open */
  gboolean in_sheet;
  double reach;         /* of all shapes */
  double period;        /* of dashes that may be those of any shape; 0 for none */
} Drawing;

static const char *
get_local_name (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static void
find_flaw (Drawing     *self,
           CjmImageFlaw flaw)
{
  if (self->image->flaw == CJM_IMAGE_SOUND)
    self->image->flaw = flaw;
}

/* Whether text in an element is drawn */
static gboolean
is_text (const char *name)
{
  static const char *const tags[] = { "text", "tspan", "tref", "textPath", "a", NULL };

  return g_strv_contains (tags, get_local_name (name));
}

/* What an element costs before anything is known of its attributes */
static double
weigh_tag (const char *tag)
{
  static const struct
  {
    const char *tag;
    double parts;
  } weights[] = {
    { "radialGradient", 10 },    { "mask", 15 },
    { "pattern", 5 },            { "feMorphology", 8000 },
    { "feTurbulence", 400 },     { "feConvolveMatrix", 400 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    if (g_str_equal (tag, weights[i].tag))
      return weights[i].parts;

  return g_str_has_prefix (tag, "fe") ? 200 : 0;
}

static gboolean
is_svg_root (const char  *name,
             const char **names,
             const char **values)
{
  const char *local = get_local_name (name);
  g_autofree char *declaration = local == name ? g_strdup ("xmlns") : g_strdup_printf ("xmlns:%.*s",
                                                                                        (int) (local - name - 1), name);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], declaration))
      return g_str_equal (local, "svg") && g_str_equal (values[i], NAMESPACE);

  return FALSE;
}

/* A picture within, as a data: URI */
static void
inspect_within (Drawing    *self,
                const char *uri)
{
  const char *comma = strchr (uri, ',');
  g_autofree char *head = comma != NULL ? g_ascii_strdown (uri, comma - uri) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  CjmImage image;
  gsize length;

  if (head == NULL)
    {
      find_flaw (self, CJM_IMAGE_BROKEN);
      return;
    }

  bytes = g_uri_unescape_bytes (comma + 1, -1, NULL, NULL);
  if (bytes != NULL && g_str_has_suffix (head, ";base64"))
    {
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      guint8 *data = g_base64_decode (text, &length);

      g_bytes_unref (bytes);
      bytes = g_bytes_new_take (data, length);
    }
  if (bytes == NULL || self->nested >= CJM_IMAGE_MOST_NESTED)
    {
      find_flaw (self, bytes == NULL ? CJM_IMAGE_BROKEN : CJM_IMAGE_TOO_COMPLEX);
      return;
    }

  self->inspect (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), self->nested + 1, &image);
  if (cjm_image_is_too_large (&image))
    image.flaw = CJM_IMAGE_TOO_LARGE;
  if (image.flaw == CJM_IMAGE_TOO_LARGE)
    {
      self->image->width = image.width;
      self->image->height = image.height;
    }
  find_flaw (self, image.flaw == CJM_IMAGE_NO_IMAGE ? CJM_IMAGE_BROKEN : image.flaw);
  cjm_drawing_parts_add (self->parts, image.parts + image.width * image.height / PIXELS_A_PART, 0);
}

/* What an attribute or a declaration refers to */
static void
refer (Drawing    *self,
       const char *property,
       const char *target)
{
  if (*target == '#')
    cjm_drawing_parts_refer (self->parts, target + 1, cjm_drawing_style_get_use (property));
  else if (*target != '\0')
    find_flaw (self, CJM_IMAGE_REACHES_OUT);
}

/* Whether an element shows what its href names; a link or an element of another program does not. */
static gboolean
shows_target (const char *tag)
{
  static const char *const tags[] = { "image", "use", "feImage", "linearGradient", "radialGradient", "pattern", "filter",
                                      "textPath", "tref", "include", "link", "script", "font-face-uri", NULL };

  return g_strv_contains (tags, tag);
}

static gboolean
is_dashes (const char *property)
{
  return g_str_equal (property, "stroke-dasharray");
}

static gboolean
take_declaration_cb (const char *property,
                     const char *value,
                     const char *target,
                     gpointer    user_data)
{
  Drawing *self = user_data;

  cjm_drawing_parts_add (self->parts, cjm_drawing_style_weigh (property, value), 0);
  if (is_dashes (property))
    cjm_drawing_read_numbers (value, &g_array_index (self->open, Open, self->open->len - 1).period);
  if (target != NULL)
    refer (self, property, target);

  return self->image->flaw == CJM_IMAGE_SOUND;
}

static gboolean
take_rule_cb (const char *key,
              const char *property,
              const char *value,
              const char *target,
              gpointer    user_data)
{
  Drawing *self = user_data;
  double period = 0;

  if (target != NULL && *target != '\0' && *target != '#')
    find_flaw (self, CJM_IMAGE_REACHES_OUT);
  if (!cjm_drawing_parts_add_rule (self->parts, key, cjm_drawing_style_weigh (property, value),
                                   target != NULL && *target == '#' ? target + 1 : NULL,
                                   cjm_drawing_style_get_use (property)))
    find_flaw (self, CJM_IMAGE_TOO_COMPLEX);
  if (is_dashes (property) && cjm_drawing_read_numbers (value, &period) > 0 && period > 0)
    self->period = self->period > 0 ? MIN (self->period, period) : period;

  return self->image->flaw == CJM_IMAGE_SOUND;
}

static void
add_corners (Drawing    *self,
             const char *text)
{
  double sum;
  double n_corners = cjm_drawing_read_numbers (text, &sum) / 2.0;

  cjm_drawing_parts_add (self->parts, n_corners * PARTS_A_CORNER + n_corners * n_corners / CORNERS_SQUARED, n_corners);
}

static void
read_attribute (Drawing    *self,
                const char *tag,
                const char *name,
                const char *value)
{
  const char *local = get_local_name (name);
  g_autofree char *target = NULL;

  if (g_str_equal (name, "id"))
    cjm_drawing_parts_set_id (self->parts, value);
  else if (g_str_equal (name, "class"))
    cjm_drawing_parts_set_class (self->parts, value);
  else if (g_str_equal (name, "d") || g_str_equal (name, "points"))
    add_corners (self, value);
  else if (g_str_equal (name, "style"))
    cjm_drawing_style_read (value, take_declaration_cb, self);
  else if (g_str_equal (local, "href") && shows_target (tag))
    {
      target = g_strstrip (g_strdup (value));
      if (g_ascii_strncasecmp (target, "data:", strlen ("data:")) == 0
          && (g_str_equal (tag, "image") || g_str_equal (tag, "feImage")))
        inspect_within (self, target);
      else
        refer (self, local, target);
    }
  else
    cjm_drawing_style_read_value (local, value, take_declaration_cb, self);
}

/* A filter costs by its numbers. */
static double
weigh_filter (const char  *tag,
              const char **names,
              const char **values)
{
  double sum, parts = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "numOctaves") && cjm_drawing_read_numbers (values[i], &sum) > 0)
        parts += 100 * sum;
      if (g_str_equal (names[i], "order") && cjm_drawing_read_numbers (values[i], &sum) > 0)
        parts += 20 * sum * sum;
    }

  return g_str_has_prefix (tag, "fe") ? parts : 0;
}

/* How far the outline of an element can go, in its own units; it has no more dashes than fit on that, however it is
 * seen. */
static double
measure_reach (const char **names,
               const char **values)
{
  double reach = 0, sum;

  for (guint i = 0; names[i] != NULL; i++)
    if (strlen (names[i]) <= 2 || g_str_equal (names[i], "points") || g_str_equal (names[i], "width")
        || g_str_equal (names[i], "height"))
      {
        cjm_drawing_read_numbers (values[i], &sum);
        reach += sum;
      }

  return 2 * reach;
}

/* Dashes that are inherited where an element is used may be those of any shape. */
static void
add_dashes (Drawing     *self,
            const char  *tag,
            const char **names,
            const char **values)
{
  double period = g_array_index (self->open, Open, self->open->len - 1).period;
  double reach = measure_reach (names, values);

  self->reach += reach;
  if (period <= 0)
    return;

  cjm_drawing_parts_add (self->parts, reach / period / DASHES_A_PART, 0);
  if (g_str_equal (tag, "use"))
    self->period = self->period > 0 ? MIN (self->period, period) : period;
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char          *name,
                  const char         **names,
                  const char         **values,
                  gpointer             user_data,
                  GError             **error)
{
  Drawing *self = user_data;
  const char *tag = get_local_name (name);
  Open open = { 0 };
  gsize n_bytes = 0;

  if (self->open->len > 0)
    {
      open.period = g_array_index (self->open, Open, self->open->len - 1).period;
    }
  else
    {
      if (!is_svg_root (name, names, values))
        find_flaw (self, CJM_IMAGE_NO_IMAGE);
      if (!cjm_drawing_read_size (names, values, &self->image->width, &self->image->height))
        find_flaw (self, CJM_IMAGE_BROKEN);
      if (MAX (self->image->width, self->image->height) > CJM_IMAGE_LONGEST_SIDE)
        find_flaw (self, CJM_IMAGE_TOO_LARGE);
    }
  g_array_append_val (self->open, open);
  if (!cjm_drawing_parts_begin (self->parts, tag))
    find_flaw (self, CJM_IMAGE_TOO_COMPLEX);
  self->in_sheet = g_str_equal (tag, "style");

  for (guint i = 0; names[i] != NULL; i++)
    {
      n_bytes += g_str_equal (get_local_name (names[i]), "href") ? 0 : strlen (names[i]) + strlen (values[i]);
      read_attribute (self, tag, names[i], values[i]);
    }
  cjm_drawing_parts_add (self->parts,
                         weigh_tag (tag) + weigh_filter (tag, names, values) + (double) n_bytes / BYTES_A_PART, 0);
  add_dashes (self, tag, names, values);
  if (self->image->flaw != CJM_IMAGE_SOUND)
    g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "flaw");
}

static void
end_element_cb (GMarkupParseContext *context,
                const char          *name,
                gpointer             user_data,
                GError             **error)
{
  Drawing *self = user_data;
  double n = g_array_index (self->open, Open, self->open->len - 1).n_letters;

  cjm_drawing_parts_add (self->parts, n * PARTS_A_LETTER + n * n / LETTERS_SQUARED, 0);
  cjm_drawing_parts_end (self->parts);
  g_array_set_size (self->open, self->open->len - 1);
  if (self->open->len > 0 && !g_str_equal (get_local_name (name), "text"))
    g_array_index (self->open, Open, self->open->len - 1).n_letters += n;
  self->in_sheet = FALSE;
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             user_data,
         GError             **error)
{
  Drawing *self = user_data;

  if (self->in_sheet)
    g_string_append_len (self->sheet, text, length);
  cjm_drawing_parts_add (self->parts, (double) length / BYTES_A_PART, 0);
  if (is_text (g_markup_parse_context_get_element (context)))
    g_array_index (self->open, Open, self->open->len - 1).n_letters += length;
}

static void
passthrough_cb (GMarkupParseContext *context,
                const char          *text,
                gsize                length,
                gpointer             user_data,
                GError             **error)
{
  Drawing *self = user_data;

  if (g_str_has_prefix (text, "<!DOCTYPE") && strstr (text, "<!ENTITY") != NULL)
    find_flaw (self, CJM_IMAGE_HAS_ENTITIES);
  else if (g_str_has_prefix (text, "<?xml-stylesheet"))
    find_flaw (self, CJM_IMAGE_REACHES_OUT);
  if (self->image->flaw != CJM_IMAGE_SOUND)
    g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "flaw");
}

/* GLib reads UTF-8 only. What is declared as something else may be read as something else. */
static gboolean
is_utf8 (const char *text,
         gsize       length)
{
  const char *head_end = g_str_has_prefix (text, "<?xml") ? memmem (text, length, "?>", 2) : NULL;
  g_autofree char *head = head_end != NULL ? g_ascii_strdown (text, head_end - text) : NULL;
  const char *encoding = head != NULL ? strstr (head, "encoding") : NULL;

  return encoding == NULL || strstr (encoding, "utf-8") != NULL || strstr (encoding, "us-ascii") != NULL;
}

static void
parse (Drawing    *self,
       const char *text,
       gsize       length)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, passthrough_cb, NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, self, NULL);

  if (!g_markup_parse_context_parse (context, text, (gssize) length, NULL))
    find_flaw (self, CJM_IMAGE_BROKEN);
  else if (!g_markup_parse_context_end_parse (context, NULL))
    find_flaw (self, CJM_IMAGE_CUT_OFF);
}

/**
 * cjm_image_inspect_svg:
 * @nested: in how many other drawings it is
 * @inspect: what says the same of a picture in it
 *
 * Reads the whole drawing: its size, whether it is well-formed and needs nothing else, and how many parts it comes to.
 */
void
cjm_image_inspect_svg (const guint8       *data,
                       gsize               length,
                       guint               nested,
                       CjmImageInspectFunc inspect,
                       CjmImage           *image)
{
  g_autoptr (CjmDrawingParts) parts = cjm_drawing_parts_new ();
  g_autoptr (GString) sheet = g_string_new (NULL);
  g_autoptr (GArray) open = g_array_new (FALSE, TRUE, sizeof (Open));
  g_autofree char *text = g_strndup ((const char *) data, length);
  const char *start = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;
  Drawing self = { .image = image, .parts = parts, .nested = nested, .inspect = inspect, .sheet = sheet, .open = open };

  image->flaw = CJM_IMAGE_SOUND;
  if (is_utf8 (start, length - (gsize) (start - text)))
    parse (&self, start, length - (gsize) (start - text));
  else
    find_flaw (&self, CJM_IMAGE_BROKEN);
  if (image->flaw != CJM_IMAGE_SOUND)
    return;

  if (cjm_drawing_style_imports (sheet->str))
    find_flaw (&self, CJM_IMAGE_REACHES_OUT);
  cjm_drawing_style_read_sheet (sheet->str, take_rule_cb, &self);
  image->parts = cjm_drawing_parts_count (parts);
  if (self.period > 0)
    image->parts += self.reach / self.period / DASHES_A_PART;
  if (!(image->parts <= CJM_IMAGE_MOST_PARTS))
    find_flaw (&self, CJM_IMAGE_TOO_COMPLEX);
}

/* cjm-drawing-parts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-drawing-parts.h"

#include <math.h>

#include "cjm-image-limits.h"

/*
 * How many parts an SVG comes to when it is drawn. A file of a few lines can refer to a thing ten times that refers to
 * another ten times, and so on; what is counted is what is drawn in the end, without drawing it.
 *
 * Fill, stroke and markers are inherited: what an element paints with counts for each shape within it, and a marker for
 * each corner of each path within it. Style sheets refer too; a rule counts for every element that it may be about. So the
 * count is never too low, and for what people draw seldom much too high.
 */

typedef struct
{
  char *id;
  CjmDrawingUse use;
  double parts;  /* of a rule, for itself */
} Reference;

typedef struct
{
  const char *tag;      /* interned */
  char *id;
  char **classes;
  GArray *references;   /* of Reference; NULL for none */
  GArray *children;     /* of guint */
  double parts;         /* its own at first, all of them once counted */
  double n_corners;     /* the same */
  double n_shapes;      /* that it paints, once counted */
  guint depth;          /* of what is in it or referred to, once counted */
  enum { UNCOUNTED, COUNTING, COUNTED } state;
} Element;

struct _CjmDrawingParts
{
  GPtrArray *elements;  /* of Element */
  GArray *open;         /* of guint: those that have begun and not ended */
  GHashTable *by_id;    /* from char * to guint */
  GHashTable *rules;    /* from ".class", "#id", "tag" or "*" to GArray of Reference */
  guint n_rules;
  guint n_looks;        /* at references, while counting */
};

/* A style sheet of many rules for many elements would take long to count. */
#define MOST_LOOKS 1000000

static void
clear_reference (gpointer data)
{
  g_free (((Reference *) data)->id);
}

static GArray *
create_references (void)
{
  GArray *references = g_array_new (FALSE, FALSE, sizeof (Reference));

  g_array_set_clear_func (references, clear_reference);

  return references;
}

static void
free_element (gpointer data)
{
  Element *element = data;

  g_free (element->id);
  g_strfreev (element->classes);
  g_clear_pointer (&element->references, g_array_unref);
  g_array_unref (element->children);
  g_free (element);
}

/**
 * cjm_drawing_parts_new:
 *
 * Returns: (transfer full): the parts of a drawing of which nothing is known yet
 */
CjmDrawingParts *
cjm_drawing_parts_new (void)
{
  CjmDrawingParts *self = g_new0 (CjmDrawingParts, 1);

  self->elements = g_ptr_array_new_with_free_func (free_element);
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->rules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  return self;
}

/**
 * cjm_drawing_parts_free:
 * @self: (transfer full): parts, not %NULL
 */
void
cjm_drawing_parts_free (CjmDrawingParts *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->rules);
  g_ptr_array_unref (self->elements);
  g_array_unref (self->open);
  g_free (self);
}

static Element *
get_current (CjmDrawingParts *self)
{
  return g_ptr_array_index (self->elements, g_array_index (self->open, guint, self->open->len - 1));
}

/**
 * cjm_drawing_parts_begin:
 * @tag: without a prefix
 *
 * Begins an element in the one that was begun last and has not ended.
 *
 * Returns: whether there may be so many, and so deep
 */
gboolean
cjm_drawing_parts_begin (CjmDrawingParts *self,
                         const char      *tag)
{
  Element *element = g_new0 (Element, 1);
  guint index = self->elements->len;

  element->tag = g_intern_string (tag);
  element->children = g_array_new (FALSE, FALSE, sizeof (guint));
  element->parts = 1;
  if (self->open->len > 0)
    g_array_append_val (get_current (self)->children, index);
  g_ptr_array_add (self->elements, element);
  g_array_append_val (self->open, index);

  return self->elements->len <= CJM_IMAGE_MOST_PARTS && self->open->len <= CJM_IMAGE_DEEPEST;
}

/**
 * cjm_drawing_parts_end:
 *
 * Ends the element that was begun last.
 */
void
cjm_drawing_parts_end (CjmDrawingParts *self)
{
  g_array_set_size (self->open, self->open->len - 1);
}

/**
 * cjm_drawing_parts_set_id:
 * @id: by which others refer to the element that was begun last
 *
 * Names that element. Of several elements with one id librsvg takes the first, and so does this.
 */
void
cjm_drawing_parts_set_id (CjmDrawingParts *self,
                          const char      *id)
{
  Element *element = get_current (self);

  if (element->id != NULL)
    return;

  element->id = g_strdup (id);
  if (!g_hash_table_contains (self->by_id, id))
    g_hash_table_insert (self->by_id, element->id, GUINT_TO_POINTER (self->elements->len - 1));
}

/**
 * cjm_drawing_parts_set_class:
 * @classes: with blanks between them
 *
 * Says which classes the element that was begun last is of, for the rules of style sheets.
 */
void
cjm_drawing_parts_set_class (CjmDrawingParts *self,
                             const char      *classes)
{
  Element *element = get_current (self);

  g_strfreev (element->classes);
  element->classes = g_strsplit_set (classes, " \t\r\n\f", -1);
}

/**
 * cjm_drawing_parts_add:
 * @parts: what it costs, in the parts of CJM_IMAGE_MOST_PARTS
 * @n_corners: of its path
 *
 * Adds to what the current element costs by itself, and to how many corners a marker may stand at.
 */
void
cjm_drawing_parts_add (CjmDrawingParts *self,
                       double           parts,
                       double           n_corners)
{
  Element *element = get_current (self);

  element->parts += parts;
  element->n_corners += n_corners;
}

/**
 * cjm_drawing_parts_refer:
 * @id: of the element, which may still come
 * @use: how often the other one is drawn for this one
 *
 * Makes the current element refer to another one.
 */
void
cjm_drawing_parts_refer (CjmDrawingParts *self,
                         const char      *id,
                         CjmDrawingUse    use)
{
  Element *element = get_current (self);
  Reference reference = { g_strdup (id), use, 0 };

  if (element->references == NULL)
    element->references = create_references ();
  g_array_append_val (element->references, reference);
}

/**
 * cjm_drawing_parts_add_rule:
 * @key: ".class", "#id", "tag", or "*" for every element
 * @parts: what it costs each of them
 * @id: (nullable): what it makes them refer to
 * @use: how often that is drawn
 *
 * Adds a rule of a style sheet.
 *
 * Returns: whether there may be so many
 */
gboolean
cjm_drawing_parts_add_rule (CjmDrawingParts *self,
                            const char      *key,
                            double           parts,
                            const char      *id,
                            CjmDrawingUse    use)
{
  GArray *references = g_hash_table_lookup (self->rules, key);
  Reference reference = { .use = use, .parts = parts };

  if (parts <= 0 && id == NULL)
    return TRUE;

  reference.id = g_strdup (id);
  if (references == NULL)
    {
      references = create_references ();
      g_hash_table_insert (self->rules, g_strdup (key), references);
    }
  g_array_append_val (references, reference);

  return ++self->n_rules <= CJM_IMAGE_MOST_PARTS;
}

typedef struct
{
  double content;   /* of itself, what is in it and what it draws once */
  double painted;   /* of all that it paints with */
  double marked;    /* of all its markers */
  double n_corners;
  double n_shapes;
  guint depth;
} Sum;

static Element *count_element (CjmDrawingParts *self,
                               guint            index,
                               guint            depth);

/* Returns whether everything could be counted */
static gboolean
add_references (CjmDrawingParts *self,
                const GArray    *references,
                guint            depth,
                Sum             *sum)
{
  for (guint i = 0; references != NULL && i < references->len; i++)
    {
      const Reference *reference = &g_array_index (references, Reference, i);
      gpointer index;
      Element *target;

      if (++self->n_looks > MOST_LOOKS)
        return FALSE;
      sum->content += reference->parts;
      if (reference->id == NULL || !g_hash_table_lookup_extended (self->by_id, reference->id, NULL, &index))
        continue;

      target = count_element (self, GPOINTER_TO_UINT (index), depth + 1);
      if (target == NULL)
        return FALSE;
      sum->depth = MAX (sum->depth, target->depth + 1);
      if (reference->use == CJM_DRAWING_ONCE)
        {
          sum->content += target->parts;
          sum->n_corners += target->n_corners;
          sum->n_shapes += target->n_shapes;
        }
      else if (reference->use == CJM_DRAWING_PAINT)
        {
          sum->painted += target->parts;
        }
      else
        {
          sum->marked += target->parts;
        }
    }

  return TRUE;
}

static gboolean
add_rules (CjmDrawingParts *self,
           const Element   *element,
           guint            depth,
           Sum             *sum)
{
  g_autofree char *by_id = element->id != NULL ? g_strconcat ("#", element->id, NULL) : NULL;
  const char *keys[] = { "*", element->tag, by_id };

  if (g_hash_table_size (self->rules) == 0)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i] != NULL && !add_references (self, g_hash_table_lookup (self->rules, keys[i]), depth, sum))
      return FALSE;
  for (guint i = 0; element->classes != NULL && element->classes[i] != NULL; i++)
    {
      g_autofree char *key = g_strconcat (".", element->classes[i], NULL);

      if (!add_references (self, g_hash_table_lookup (self->rules, key), depth, sum))
        return FALSE;
    }

  return TRUE;
}

/* Whether an element is drawn only where something refers to it */
static gboolean
is_stock (const char *tag)
{
  static const char *const tags[] = { "defs", "symbol", "pattern", "marker", "mask", "clipPath", "filter",
                                      "linearGradient", "radialGradient", NULL };

  return g_strv_contains (tags, tag);
}

/* Returns the element with all its parts; NULL where it refers to itself or too deep */
static Element *
count_element (CjmDrawingParts *self,
               guint            index,
               guint            depth)
{
  Element *element = g_ptr_array_index (self->elements, index);
  Sum sum = { .content = element->parts, .n_corners = element->n_corners, .n_shapes = 1 };

  if (element->state == COUNTED)
    return element;
  if (element->state == COUNTING || depth > CJM_IMAGE_DEEPEST)
    return NULL;

  element->state = COUNTING;
  for (guint i = 0; i < element->children->len; i++)
    {
      Element *child = count_element (self, g_array_index (element->children, guint, i), depth + 1);

      if (child == NULL)
        return NULL;
      sum.depth = MAX (sum.depth, child->depth + 1);
      if (is_stock (child->tag))
        {
          sum.content++;
          continue;
        }
      sum.content += child->parts;
      sum.n_corners += child->n_corners;
      sum.n_shapes += child->n_shapes;
    }
  if (!add_references (self, element->references, depth, &sum) || !add_rules (self, element, depth, &sum)
      || sum.depth > CJM_IMAGE_DEEPEST)
    return NULL;

  element->parts = sum.content + sum.n_shapes * sum.painted + (sum.marked > 0 ? sum.n_corners * sum.marked : 0);
  element->n_corners = sum.n_corners;
  element->n_shapes = sum.n_shapes;
  element->depth = sum.depth;
  element->state = COUNTED;

  return element;
}

/**
 * cjm_drawing_parts_count:
 *
 * Returns: how many parts the first element comes to; infinity where something refers to itself or too deep
 */
double
cjm_drawing_parts_count (CjmDrawingParts *self)
{
  Element *root = self->elements->len > 0 ? count_element (self, 0, 0) : NULL;

  return root != NULL && isfinite (root->parts) ? root->parts : INFINITY;
}
